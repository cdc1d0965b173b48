using Bihuan.Registers;
using System.Globalization;
using Bihuan.Replay;
using Microsoft.AspNetCore.Http;

namespace Bihuan.Web.Api;

/// <summary>What the interface says when it cannot answer: problem details with a stable code and both languages.</summary>
internal static class ApiProblems
{
    public static IResult BadDate(Words detail) => Make(StatusCodes.Status400BadRequest, "asOf.invalid", new("截至日期看不懂", "the as-of date cannot be read"), detail);

    public static IResult BadFormat(string seen) => Make(StatusCodes.Status400BadRequest, "format.unknown", new("没有这种格式", "no such format"), new($"“{seen}”不是可用的格式；可用 json 或 jsonl。", $"“{seen}” is not a format; use json or jsonl."));

    public static IResult NoScheme(Diagnostic why) => Make(StatusCodes.Status400BadRequest, "lights.unusable", new("亮灯规则不能使用", "the light scheme cannot be used"), new($"{why.Message.Zh}。{why.Remedy.Zh}。", $"{why.Message.En}. {why.Remedy.En}."));

    public static IResult DaysReversed(DateOnly from, DateOnly to)
    {
        var why = ReplayDiagnostics.DaysReversed.At(default, from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return Make(StatusCodes.Status400BadRequest, "days.reversed", new("两天的先后反了", "the two days are reversed"), new($"{why.Message.Zh}。{why.Remedy.Zh}。", $"{why.Message.En}. {why.Remedy.En}."));
    }

    public static IResult NoPlan(string id) => Make(StatusCodes.Status404NotFound, "plan.unknown", new("没有这个计划", "no such plan"), new($"没有编号为“{id}”的计划；/api/v1/plans 列出全部。", $"There is no plan “{id}”; /api/v1/plans lists them all."));

    public static IResult NoCommitment(string id) => Make(StatusCodes.Status404NotFound, "commitment.unknown", new("没有这一条", "no such entry"), new($"这个计划里没有“{id}”。", $"This plan has no “{id}”."));

    public static IResult NoIndicator(string code) => Make(StatusCodes.Status404NotFound, "indicator.unknown", new("没有这个指标", "no such indicator"), new($"这个计划里没有代码为“{code}”的指标。", $"This plan has no indicator “{code}”."));

    public static IResult NotLater(string id) => Make(StatusCodes.Status404NotFound, "report.notLater", new("不是后来的报告", "not a later report"), new($"“{id}”不是同一政府后来的报告。", $"“{id}” is not a later report of the same government."));

    public static IResult BadSupposition(string seen)
    {
        var shown = seen.Length > 60 ? seen[..60] + "…" : seen;
        return Make(StatusCodes.Status400BadRequest, "supposition.invalid", new("假定看不懂", "the supposition cannot be used"), new($"“{shown}”不能用。写成 量:数 或 量:下限..上限，量的名字见不带假定的同一地址，最多12个。", $"“{shown}” cannot be used. Write quantity:number or quantity:low..high; the same address without suppositions lists the quantities; at most 12."));
    }

    public static IResult Unreadable() => Make(StatusCodes.Status400BadRequest, "body.unreadable", new("请求内容读不懂", "the request cannot be read"), new("应为一个 JSON 对象，字段和类型见 /openapi/v1.json；没有记入。", "It is one JSON object with the fields and types of /openapi/v1.json; nothing was entered."));

    public static IResult NoAddress(string path) => Make(StatusCodes.Status404NotFound, "address.unknown", new("没有这个地址", "no such address"), new($"接口里没有“{path}”；/openapi/v1.json 列出全部。", $"The interface has no “{path}”; /openapi/v1.json lists everything."));

    public static IResult SignInFirst() => Make(StatusCodes.Status401Unauthorized, "signIn.needed", new("须先登录", "sign in first"), new("这里不公开；登录后再来。", "This is not public; sign in and come again."));

    public static IResult NoRight() => Make(StatusCodes.Status403Forbidden, "right.missing", new("没有权限", "no right"), new("此人当日的岗位不能办理这一项。", "The posts this person holds today do not allow it."));

    public static IResult NoCase(string id) => Make(StatusCodes.Status404NotFound, "case.unknown", new("没有这一项", "no such case"), new($"职权范围内没有督查事项“{id}”。", $"There is no case “{id}” within your reach."));

    public static IResult Overtaken(Diagnostic why) => Make(StatusCodes.Status409Conflict, why.Code, why.Message, why.Remedy);

    /// <summary>Every reason at once.</summary>
    public static IResult Refused(IReadOnlyList<Diagnostic> why) => Make(StatusCodes.Status422UnprocessableEntity, why[0].Code,
        new(string.Join("；", why.Select(one => one.Message.Zh)), string.Join("; ", why.Select(one => one.Message.En))),
        new(string.Join("；", why.Select(one => one.Remedy.Zh)), string.Join("; ", why.Select(one => one.Remedy.En))));

    public static IResult Refused(Diagnostic why) => Make(
        why.Code == DeskDiagnostics.Stale.Code || why.Code == DeskDiagnostics.Busy.Code ? StatusCodes.Status409Conflict
            : why.Code == DeskDiagnostics.NotFound.Code ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity,
        why.Code, why.Message, why.Remedy);

    private static IResult Make(int status, string code, Words title, Words detail) => Results.Problem(
        statusCode: status,
        title: $"{title.Zh} / {title.En}",
        detail: $"{detail.Zh} / {detail.En}",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = code,
            ["zh"] = $"{title.Zh}：{detail.Zh}",
            ["en"] = $"{title.En}: {detail.En}",
        });
}
