using System.Globalization;
using Bihuan.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>The record of what was asked for, for those who audit.</summary>
internal static class AccessApi
{
    private const int Most = 10_000;

    public static void MapAccessApi(this IEndpointRouteBuilder app) => app.MapGet("/api/v1/access", async (AccessDb db, string? format) =>
        ApiText.Many(await db.Records.AsNoTracking().OrderByDescending(one => one.Id).Take(Most).ToListAsync(), format, (json, one) =>
        {
            json.WriteStartObject();
            json.WriteNumber("id", one.Id);
            json.WriteString("at", new DateTime(one.At, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("member", one.Member);
            json.WriteString("method", one.Method);
            json.WriteString("path", one.Path);
            json.WriteBoolean("allowed", one.IsAllowed);
            json.WriteEndObject();
        })).WithName("access").WithSummary("Who asked for what that is not public, the last first. 非公开内容的访问记录。").Needs(Right.ReadRecords);
}
