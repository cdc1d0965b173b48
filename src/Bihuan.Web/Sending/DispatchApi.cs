using System.Globalization;
using Bihuan.Web.Access;
using Bihuan.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Sending;

/// <summary>The record of what was sent to whom, for those who audit.</summary>
internal static class DispatchApi
{
    private const int Most = 10_000;

    public static void MapDispatchApi(this IEndpointRouteBuilder app) => app.MapGet("/api/v1/dispatches", async (AccessDb db, string? format) =>
    {
        var names = await db.Users.AsNoTracking().ToDictionaryAsync(member => member.Id, member => member.UserName, StringComparer.Ordinal);
        return ApiText.Many(await db.Dispatches.AsNoTracking().OrderByDescending(one => one.Id).Take(Most).ToListAsync(), format, (json, one) =>
        {
            json.WriteStartObject();
            json.WriteNumber("id", one.Id);
            json.WriteString("at", new DateTime(one.At, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("notice", one.Key);
            json.WriteString("member", names.GetValueOrDefault(one.Member) ?? one.Member);
            json.WriteString("channel", one.Channel);
            json.WriteString("step", one.Step);
            json.WriteNumber("try", one.Try);
            json.WriteString("problem", one.Step == Dispatch.Failed ? one.Text : null);
            json.WriteEndObject();
        });
    }).WithName("dispatches").WithSummary("What was sent to whom, by which way, and what failed, the last first. 通知的发送记录。").Needs(Right.ReadRecords);
}
