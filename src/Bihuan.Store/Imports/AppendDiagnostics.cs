namespace Bihuan.Store.Imports;

/// <summary>What can stand in the way of adding rows to a plan's files: BH6450 to BH6459.</summary>
internal static class AppendDiagnostics
{
    public static readonly DiagnosticRule ColumnMissing = Error(
        "BH6450",
        new("“{0}”没有“{1}”列，写不下新数据的这一项；没有改动任何东西", "“{0}” has no column “{1}”, so the new rows would lose it; nothing was changed"),
        new("在该文件表头末尾加上这一列（旧行各补一个逗号），再导入", "Add the column to the file's header (and a comma to each old row), then import again"));

    public static readonly DiagnosticRule ChangedMeanwhile = Error(
        "BH6451",
        new("“{0}”在比对之后被别人改过；没有改动任何东西", "“{0}” was changed by someone else after it was compared; nothing was written"),
        new("再运行一次，重新比对", "Run it again to compare anew"));

    public static readonly DiagnosticRule CannotAppend = Error(
        "BH6452",
        new("无法写入“{0}”；原文件没有改动", "“{0}” could not be written; it is as it was"),
        new("检查文件夹的写权限和磁盘空间，并关闭正在打开它的程序", "Check that the folder may be written and has space, and close programs that hold the file"));

    public static readonly DiagnosticRule OpenQuote = Error(
        "BH6453",
        new("“{0}”末尾有一个没有收尾的双引号，接着写会被它吞掉；没有改动任何东西", "“{0}” ends inside an open double quote, which would swallow new rows; nothing was changed"),
        new("先改正该文件的最后一行", "Correct the last line of that file first"));

    public static readonly DiagnosticRule HeaderUnusable = Error(
        "BH6454",
        new("“{0}”的表头不能使用，新数据无处可写；没有改动任何东西", "the header of “{0}” cannot be used, so new rows have nowhere to go; nothing was changed"),
        new("先改正该文件；audit 会指出错在哪里", "Correct that file first; audit says what is wrong with it"));

    public static IReadOnlyList<DiagnosticRule> All { get; } = [ColumnMissing, ChangedMeanwhile, CannotAppend, OpenQuote, HeaderUnusable];

    private static DiagnosticRule Error(string code, Words message, Words remedy) => new(code, Severity.Error, message, remedy);
}
