namespace Bihuan.Cli.Publishing;

/// <summary>What can be wrong while publishing: BH8101 to BH8119.</summary>
public static class PublishDiagnostics
{
    /// <summary>No program that draws.</summary>
    public static DiagnosticRule NoRenderer { get; } = new("BH8101", Severity.Note,
        new("这台机器上没有 rsvg-convert，也没有 Chromium，PNG 和 PDF 没有生成；SVG 和网页已齐全", "neither rsvg-convert nor Chromium is on this machine, so no PNG and PDF were made; SVG and pages are complete"),
        new("需要图片时安装 librsvg2-bin 或 Chromium 后再运行", "Install librsvg2-bin or Chromium and run it again where pictures are wanted"));

    /// <summary>No folder to write to.</summary>
    public static DiagnosticRule OutMissing { get; } = new("BH8102", Severity.Error,
        new("publish 要知道写到哪个文件夹", "publish needs a folder to write to"),
        new("加上 --out DIR，例如 bihuan publish {0} --out out", "Add --out DIR, for example bihuan publish {0} --out out"));

    /// <summary>A renderer that failed.</summary>
    public static DiagnosticRule RenderFailed { get; } = new("BH8103", Severity.Warning,
        new("{1} 没能生成“{0}”；其他文件不受影响", "{1} could not make “{0}”; the other files are not touched by it"),
        new("单独运行一次看它说什么；SVG 和网页可以照常使用", "Run it alone to see what it says; SVG and pages can be used as they are"));

    /// <summary>Pages on paper need a browser.</summary>
    public static DiagnosticRule NoPagePrinter { get; } = new("BH8104", Severity.Note,
        new("没有 Chromium，盘点材料没有生成 PDF；网页可直接打印成一张 A4", "there is no Chromium, so the stocktake was not made into a PDF; its page prints on one sheet of A4"),
        new("安装 Chromium，或用环境变量 BIHUAN_CHROMIUM 指明它", "Install Chromium, or name it by the environment variable BIHUAN_CHROMIUM"));

    /// <summary>An address that is not one of the web.</summary>
    public static DiagnosticRule NotAnAddress { get; } = new("BH8105", Severity.Error,
        new("--base 的值“{0}”不是网址", "“{0}” is not a web address for --base"),
        new("写成发布后的网址，例如 --base https://example.org/chongqing-2023/", "Write the address the folder will have, for example --base https://example.org/chongqing-2023/"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [NoRenderer, OutMissing, RenderFailed, NoPagePrinter, NotAnAddress];
}
