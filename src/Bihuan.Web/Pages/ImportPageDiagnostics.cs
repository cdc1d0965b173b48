namespace Bihuan.Web.Pages;

/// <summary>What can be wrong with a file sent through the page: BH6480 to BH6489. What is wrong inside the file is told by the import itself.</summary>
internal static class ImportPageDiagnostics
{
    public static readonly DiagnosticRule NoFile = Error("BH6480",
        new("没有选择文件", "no file was chosen"),
        new("选一个 CSV、xlsx 或 SDMX-CSV 文件", "Choose a CSV, xlsx or SDMX-CSV file"));

    public static readonly DiagnosticRule TooLarge = Error("BH6481",
        new("文件超过{0}MB", "the file is larger than {0} MB"),
        new("分成几个文件，或者用命令行导入：bihuan import PLAN FILE", "Split it, or use the command line: bihuan import PLAN FILE"));

    public static readonly DiagnosticRule NotOurForm = Error("BH6482",
        new("这个表单已经失效，或者不是从本页发来的；没有写入任何东西", "this form is out of date, or was not sent from this page; nothing was written"),
        new("重新打开本页，再选一次文件", "Open the page again and choose the file once more"));

    public static readonly DiagnosticRule OfferGone = Error("BH6483",
        new("这次比对已经失效（超过半小时、已经写入过，或服务重启过）；没有写入任何东西", "this comparison is no longer kept (half an hour has passed, it was already taken, or the service was restarted); nothing was written"),
        new("再选一次文件，重新比对", "Choose the file again to compare anew"));

    public static readonly DiagnosticRule NotADate = Error("BH6484",
        new("发布日期“{0}”不是日期", "“{0}” is not a date of publication"),
        new("写 2024-02-29；只知道月份写 2024-02", "Write 2024-02-29, or 2024-02 where only the month is known"));

    public static readonly DiagnosticRule Closed = Error("BH6485",
        new("这里不能导入：这个计划的数据无处可写", "nothing can be imported here: the plan's data have no place to be written"),
        new("用 bihuan serve 打开计划文件夹，或者加 --data", "Open the plan folder with bihuan serve, or with --data"));

    public static IReadOnlyList<DiagnosticRule> All { get; } = [NoFile, TooLarge, NotOurForm, OfferGone, NotADate, Closed];

    private static DiagnosticRule Error(string code, Words message, Words remedy) => new(code, Severity.Error, message, remedy);
}
