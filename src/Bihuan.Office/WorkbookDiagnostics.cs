namespace Bihuan.Office;

/// <summary>What can be wrong with a workbook and its cells: BH6420 to BH6449.</summary>
internal static class WorkbookDiagnostics
{
    public static readonly DiagnosticRule NotAWorkbook = Error("BH6420",
        new("“{0}”不是能读的 xlsx（可能已损坏、加密，或是旧的 xls、ods 改了名）", "“{0}” is not an xlsx that can be read (damaged, encrypted, or an xls or ods renamed)"),
        new("在表格软件里打开，另存为 xlsx（不加密码）", "Open it in a spreadsheet program and save it as xlsx, without a password"));

    public static readonly DiagnosticRule TooLarge = Error("BH6421",
        new("“{0}”展开后超过 {1} MB，没有读取", "“{0}” unpacks to more than {1} MB and was not read"),
        new("删去图片和无关的工作表，或分成几个文件", "Remove pictures and sheets that do not belong, or split it"));

    public static readonly DiagnosticRule NoTable = Error("BH6422",
        new("“{0}”里没有一张可见的工作表有表头 {1}", "no visible sheet of “{0}” has a header row with {1}"),
        new("用 import --template 生成的模板；或在第一行写上这些列名", "Use the template that import --template makes, or write these names into the first row"));

    public static readonly DiagnosticRule MissingColumn = Error("BH6423",
        new("表头缺少必需的列“{0}”，这张表没有读取", "the header lacks the required column “{0}”; the sheet was not read"),
        new("补上这一列；模板里的列不要删除", "Add the column; columns of the template must stay"));

    public static readonly DiagnosticRule SheetPassedOver = Note("BH6424",
        new("工作表“{0}”没有数据表头，没有读取", "sheet “{0}” has no header of a table and was not read"),
        new("不是数据就不必处理", "Nothing to do unless it holds data"));

    public static readonly DiagnosticRule HiddenSheet = Warning("BH6425",
        new("工作表“{0}”是隐藏的，没有读取", "sheet “{0}” is hidden and was not read"),
        new("要导入就取消隐藏；不要就删除它", "Unhide it to import it, or remove it"));

    public static readonly DiagnosticRule HiddenRow = Error("BH6426",
        new("这一行是隐藏的（或被筛选掉了），审签的人看不到它", "this row is hidden (or filtered away): whoever signed the sheet did not see it"),
        new("取消隐藏或筛选，看过再导入；不要的行请删除", "Unhide it or clear the filter, look at it and import again; remove rows that do not belong"));

    public static readonly DiagnosticRule HiddenColumn = Warning("BH6427",
        new("列“{0}”是隐藏的，仍按其中内容读取", "column “{0}” is hidden; what it holds was read all the same"),
        new("取消隐藏，核对内容", "Unhide it and check what it holds"));

    public static readonly DiagnosticRule Merged = Error("BH6428",
        new("单元格 {0} 是合并的，只有左上角有内容，分不清属于哪一行", "cells {0} are merged: only the first holds anything, and which rows it is for cannot be told"),
        new("取消合并，每一行都填上内容", "Unmerge them and fill in every row"));

    public static readonly DiagnosticRule Formula = Error("BH6429",
        new("这一格是公式，上次算出的值是“{0}”；公式可能引用别的文件，值可能过时，没有采用", "this cell is a formula whose last result was “{0}”; it may depend on other files and be stale, and was not taken"),
        new("核对后粘贴为值再导入；确认算出的值可用时加 --take-formulas", "Check it and paste it as a value; where the results are right as they are add --take-formulas"));

    public static readonly DiagnosticRule FormulaTaken = Warning("BH6430",
        new("这一格是公式，按要求采用了上次算出的值“{0}”", "this cell is a formula; its last result, “{0}”, was taken as asked"),
        new("核对这个值", "Check the value"));

    public static readonly DiagnosticRule CellError = Error("BH6431",
        new("这一格是错误值 {0}", "this cell holds the error {0}"),
        new("改正公式或填上数字；没有数据就留空", "Correct the formula or fill in the number; leave it empty where there are no data"));

    public static readonly DiagnosticRule DateForPeriod = Error("BH6432",
        new("时期被表格软件变成了日期 {0}", "the spreadsheet program has turned the period into the date {0}"),
        new("把单元格设为文本格式，再写 {1}（一个月）、{2}（一年）或 {3}（累计）", "Format the cell as text, then write {1} (a month), {2} (a year) or {3} (year to date)"));

    public static readonly DiagnosticRule SerialDate = Error("BH6433",
        new("日期成了序列号 {0}，相当于 {1}", "the date has become the serial number {0}, which would be {1}"),
        new("写成 {1}，或把单元格设为日期格式", "Write {1}, or format the cell as a date"));

    public static readonly DiagnosticRule DateForNumber = Error("BH6434",
        new("这里应是数字，表格软件显示为日期 {0}", "a number is expected and the spreadsheet program shows the date {0}"),
        new("把单元格设为常规格式，重新填数", "Format the cell as general and type the number again"));

    public static readonly DiagnosticRule PercentFormat = Error("BH6435",
        new("显示为 {0}%，实际存的是 {1}", "this shows {0}% and holds {1}"),
        new("把单元格设为常规格式，填 {0}，单位写 %", "Format the cell as general and write {0}, with % as the unit"));

    public static readonly DiagnosticRule MoreDigits = Warning("BH6436",
        new("显示为 {0}，实际存的是 {1}，按存的采用", "this shows {0} and holds {1}; what it holds was taken"),
        new("来源公布到第几位就填到第几位", "Fill in as many digits as the source gives"));

    public static readonly DiagnosticRule WrongVersion = Error("BH6437",
        new("“{0}”是第 {1} 版模板，现在用第 {2} 版，没有读取", "“{0}” is version {1} of the template and version {2} is in use; it was not read"),
        new("用 import --template 重新生成，把填好的数抄过去", "Make it anew with import --template and copy the figures over"));

    public static readonly DiagnosticRule OtherPlan = Warning("BH6438",
        new("模板是为计划“{0}”做的，现在导入“{1}”", "the template was made for the plan “{0}” and is imported into “{1}”"),
        new("确认没有拿错文件", "Make sure it is the right file"));

    public static readonly DiagnosticRule DuplicateColumn = Warning("BH6439",
        new("列“{0}”出现两次，采用第一列", "column “{0}” stands twice; the first was used"),
        new("删去或改名其中一列", "Remove or rename one of them"));

    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        NotAWorkbook, TooLarge, NoTable, MissingColumn, SheetPassedOver, HiddenSheet, HiddenRow, HiddenColumn, Merged, Formula, FormulaTaken, CellError,
        DateForPeriod, SerialDate, DateForNumber, PercentFormat, MoreDigits, WrongVersion, OtherPlan, DuplicateColumn,
    ];

    private static DiagnosticRule Error(string code, Words message, Words remedy) => new(code, Severity.Error, message, remedy);

    private static DiagnosticRule Warning(string code, Words message, Words remedy) => new(code, Severity.Warning, message, remedy);

    private static DiagnosticRule Note(string code, Words message, Words remedy) => new(code, Severity.Note, message, remedy);
}
