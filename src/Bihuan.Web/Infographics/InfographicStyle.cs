namespace Bihuan.Web.Infographics;

/// <summary>
/// Colours and type of the picture. Written out in the drawing itself, because a picture travels alone; the page uses the same theme colours by
/// name. Every colour of words has a contrast of at least 4.5 : 1 on its ground (WCAG 2.2, 1.4.3).
/// </summary>
internal static class InfographicStyle
{
    public const decimal Width = 1080m;
    public const decimal Margin = 60m;
    public const decimal Gutter = 44m;
    public const decimal Column = (Width - 2m * Margin - Gutter) / 2m;

    public const string Paper = "#fbf8f1";
    public const string Ink = "#1d2329";

    /// <summary>One colour a section, in turn: 朱红 靛蓝 松绿 赭石 黛紫 青 绛 橄榄.</summary>
    public static IReadOnlyList<string> Themes { get; } = ["#b3261e", "#1f4e79", "#1e6b52", "#95560f", "#5b3a78", "#0f6674", "#8c2f4b", "#4b6322"];

    public static string Theme(int number) => Themes[(number - 1) % Themes.Count];

    public static string ColorOf(Outlook outlook) => outlook switch
    {
        Outlook.Met => "#276a35",
        Outlook.Missed => "#a3241c",
        Outlook.Ahead => "#0f6a6d",
        Outlook.OnTrack => "#235f95",
        Outlook.Behind => "#9a5208",
        Outlook.NotJudged => "#575f68",
        _ => "#6a6455",
    };

    /// <summary>The whole style sheet: the fixed part, then the theme colours.</summary>
    public static string Sheet { get; } = Fixed + string.Concat(Themes.Select((color, index) =>
        $".t{index + 1} .target,.t{index + 1} .path{{stroke:{color}}}.t{index + 1} .target-label,.t{index + 1} .big,.t{index + 1} .unit-big,.t{index + 1} .lead,.t{index + 1} .says,.t{index + 1} .small-number,.t{index + 1} .no{{fill:{color}}}.t{index + 1} .band,.t{index + 1} .bar{{fill:{color}}}\n"));

    private const string Fixed = """
        text{font-family:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;fill:#1d2329;font-size:18px}
        .serif{font-family:"Noto Serif CJK SC","Source Han Serif SC","Songti SC",STSong,SimSun,"Noto Serif SC",serif;font-weight:700}
        .kicker{font-size:26px;fill:#fff;font-weight:700;letter-spacing:6px}.head{font-size:60px;fill:#fff}.sub{font-size:30px;fill:#ffe9c9;font-weight:500}.fine-head{font-size:19px;fill:#fbe3d6}
        .part{font-size:34px;fill:#fff}.part-note{font-size:19px;fill:#e7dfd0}.no{font-size:46px;font-weight:700}.section{font-size:32px}.section-note{font-size:18px;fill:#565e66}
        .hero{font-size:150px;font-weight:700;letter-spacing:-4px}.hero-unit{font-size:30px}.row{font-size:22px;font-weight:600}.row-count{font-size:26px;font-weight:700}
        .word{font-size:20px;font-weight:700}.due{font-size:18px;fill:#565e66}.title{font-size:27px}.label{font-size:16px;fill:#565e66}
        .lead{font-size:21px;font-weight:500}.big{font-size:64px;font-weight:700;letter-spacing:-1.5px}.unit-big{font-size:25px;font-weight:600}.says{font-size:27px}
        .got{font-size:42px;font-weight:700;letter-spacing:-1px}.got-unit{font-size:20px;font-weight:500}.got-says{font-size:21px;font-weight:600}
        .gap-line{font-size:20px;font-weight:700}.source{font-size:15px;fill:#5d656d}.proof{font-size:15px;font-weight:600}.small-title{font-size:21px;font-weight:500}.small-number{font-size:26px;font-weight:700}.small-note{font-size:15px;fill:#5d656d}
        .rule{stroke:#cfc6b4;stroke-width:1}.rule-dark{stroke:#1d2329;stroke-width:3}.box{fill:none}.foot{font-size:17px;fill:#464e56}.foot-head{font-size:22px}
        .grid{stroke:#cfc6b4;stroke-width:1}.zero{stroke:#5d656d;stroke-width:1.2}.tick{font-size:15px;fill:#5d656d}.note{font-size:14px;fill:#5d656d}.future{fill:#efe9dc}.hatch{stroke:#b9ae98;stroke-width:1.5}
        .line{fill:none;stroke:#3d5a73;stroke-width:2.6;stroke-linejoin:round}.mark{stroke:#3d5a73;stroke-width:2.4;fill:#fbf8f1}.mark.final{fill:#3d5a73}.mark.estimated{stroke-dasharray:2.5 1.8}
        .series-2 .line{stroke:#8a6d3b;stroke-dasharray:8 4}.series-2 .mark{stroke:#8a6d3b}.series-2 .mark.final{fill:#8a6d3b}
        .column{fill:#b4bec6}.column.latest{fill:#8ea3b4}.column.preliminary,.column.estimated{fill:#fbf8f1;stroke:#8795a1;stroke-width:2}.column.preliminary.latest,.column.estimated.latest{stroke:#3d5a73;fill:#e6ecf1}.column.estimated{stroke-dasharray:4 3}
        .value{font-size:18px;font-weight:700;fill:#25405a;paint-order:stroke;stroke:#fbf8f1;stroke-width:4px}.series-2 .value{fill:#6f552a}
        .target{stroke-width:3}.target-label{font-size:16px;font-weight:700;paint-order:stroke;stroke:#fbf8f1;stroke-width:4px}.band{fill-opacity:.14}.path{fill:none;stroke-width:1.8;stroke-dasharray:6 5}
        """;
}
