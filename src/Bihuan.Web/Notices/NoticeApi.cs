using System.Globalization;
using System.Text.Json;
using Bihuan.Delivery.Notices;
using Bihuan.Web.Access;
using Bihuan.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bihuan.Web.Notices;

/// <summary>What whoever asks has to know today.</summary>
internal static class NoticeApi
{
    public static void MapNoticeApi(this IEndpointRouteBuilder app) => app.MapGet("/api/v1/notices", (HttpContext context, string? format) =>
        ApiText.Many(MemberNotices.Of(context.Features.Get<Visitor>()!), format, Write))
        .WithName("notices").WithSummary("What whoever asks has to know today, the most urgent first. 我今天的通知。").Needs(Right.ReadCases);

    /// <summary>One notice as an object.</summary>
    public static void Write(Utf8JsonWriter json, Notice notice)
    {
        json.WriteStartObject();
        json.WriteString("id", notice.Id);
        json.WriteString("kind", NoticeWords.CodeOf(notice.Kind));
        json.WriteString("case", notice.Case.Id);
        json.WriteString("task", notice.Case.Task);
        json.WriteString("due", notice.Case.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (notice.Days is { } days)
        {
            json.WriteNumber("workingDays", days);
        }

        json.WriteString("zh", notice.Text.Zh);
        json.WriteString("en", notice.Text.En);
        json.WriteStartArray("to");
        foreach (var one in notice.To)
        {
            json.WriteStartObject();
            json.WriteString("person", one.Person);
            json.WriteString("post", one.Post);
            json.WriteString("agency", one.Agency);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
