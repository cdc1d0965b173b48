namespace Bihuan.Cli;

/// <summary>What can be wrong with a command line: BH9001 to BH9099.</summary>
public static class CliDiagnostics
{
    /// <summary>A fault of the program itself.</summary>
    public static DiagnosticRule Unexpected { get; } = new("BH9001", Severity.Error,
        new("程序内部出错，这次没有得到结果", "something went wrong inside the program; there is no result this time"),
        new("请再试一次；仍然出错时，设环境变量 BIHUAN_DEBUG=1 重新运行，把输出连同命令一起报告给维护者", "Try again; if it stays, run it with the environment variable BIHUAN_DEBUG=1 and report the output with the command"));

    /// <summary>A verb nobody knows.</summary>
    public static DiagnosticRule UnknownVerb { get; } = new("BH9002", Severity.Error,
        new("没有“{0}”这个命令", "there is no command “{0}”"),
        new("{1}", "{2}"));

    /// <summary>An option or argument too many.</summary>
    public static DiagnosticRule UnknownOption { get; } = new("BH9003", Severity.Error,
        new("{1} 不认识“{0}”", "{1} does not know “{0}”"),
        new("{2}", "{3}"));

    /// <summary>One argument more than the command takes.</summary>
    public static DiagnosticRule Surplus { get; } = new("BH9044", Severity.Error,
        new("{1} 后面多了“{0}”", "“{0}” is one too many for {1}"),
        new("用法：{2}；几个文件请分别运行", "Usage: {2}; run it once for each file"));

    /// <summary>An argument that is not there.</summary>
    public static DiagnosticRule ArgumentMissing { get; } = new("BH9004", Severity.Error,
        new("{1} 缺少参数 {0}", "{1} needs {0}"),
        new("用法：{2}", "Usage: {2}"));

    /// <summary>An option without its value, or with several.</summary>
    public static DiagnosticRule OptionValue { get; } = new("BH9005", Severity.Error,
        new("{0} 后面要有一个值，且只能有一个", "{0} takes one value, and only one"),
        new("用法：{1}", "Usage: {1}"));

    /// <summary>A value that is none of those allowed.</summary>
    public static DiagnosticRule NotAChoice { get; } = new("BH9006", Severity.Error,
        new("{0} 的值“{1}”不在可选范围内", "“{1}” is not a value of {0}"),
        new("可选：{2}", "Choose one of: {2}"));

    /// <summary>Not a date.</summary>
    public static DiagnosticRule NotADate { get; } = new("BH9007", Severity.Error,
        new("{0} 的值“{1}”不是日期", "“{1}” is not a date for {0}"),
        new("写成 2024-12-31；只写 2024-12 或 2024 时取其最后一天", "Write 2024-12-31; 2024-12 or 2024 stand for their last day"));

    /// <summary>Not a code of an area.</summary>
    public static DiagnosticRule NotACode { get; } = new("BH9045", Severity.Error,
        new("{0} 的值“{1}”不能作地区代码", "“{1}” cannot be an area code for {0}"),
        new("写六位行政区划代码，如 500000；没有代码的地方写它的名称或字母，只用文字、数字、- 和 _", "Write the six digits of the division, as 500000; a place without one goes by its name or letters: letters, digits, - and _ only"));

    /// <summary>No such file.</summary>
    public static DiagnosticRule FileMissing { get; } = new("BH9010", Severity.Error,
        new("找不到文件“{0}”", "there is no file “{0}”"),
        new("检查路径；从标准输入读取时写 -", "Check the path; write - to read standard input"));

    /// <summary>A folder where a file is wanted.</summary>
    public static DiagnosticRule FolderGiven { get; } = new("BH9011", Severity.Error,
        new("“{0}”是文件夹，这里要的是文件", "“{0}” is a folder; a file is wanted here"),
        new("写出文件夹里报告的文件名；审计整个计划文件夹用 audit", "Name the report inside it; audit works on a whole plan folder"));

    /// <summary>A file where a folder is wanted.</summary>
    public static DiagnosticRule FileGiven { get; } = new("BH9012", Severity.Error,
        new("“{0}”是文件，这里要的是计划文件夹", "“{0}” is a file; a plan folder is wanted here"),
        new("先用 init 由这份报告建立计划文件夹：bihuan init {0} 文件夹", "Make a plan folder of the report first: bihuan init {0} FOLDER"));

    /// <summary>May not be opened.</summary>
    public static DiagnosticRule FileUnreadable { get; } = new("BH9013", Severity.Error,
        new("文件“{0}”打不开", "the file “{0}” could not be opened"),
        new("检查权限，或关闭正在使用它的程序", "Check its permissions, or close the program that uses it"));

    /// <summary>May not be written.</summary>
    public static DiagnosticRule CannotWrite { get; } = new("BH9014", Severity.Error,
        new("无法写入“{0}”", "“{0}” could not be written"),
        new("检查权限和磁盘空间，或换一个位置", "Check permissions and space, or choose another place"));

    /// <summary>The folder of a new plan is not empty.</summary>
    public static DiagnosticRule WouldOverwrite { get; } = new("BH9015", Severity.Error,
        new("“{0}”已存在且不是空文件夹，没有改动任何东西", "“{0}” exists and is not an empty folder; nothing was changed"),
        new("换一个新的文件夹名", "Give the name of a new folder"));

    /// <summary>A plan without a report.</summary>
    public static DiagnosticRule NoReport { get; } = new("BH9016", Severity.Error,
        new("计划“{0}”没有可读的报告", "the plan “{0}” has no report that can be read"),
        new("把报告放进文件夹，并在 plan.json 的 report 写上文件名", "Put the report into the folder and name it in plan.json under report"));

    /// <summary>An id that is not in the account.</summary>
    public static DiagnosticRule UnknownId { get; } = new("BH9017", Severity.Error,
        new("账上没有“{0}”", "the account has no “{0}”"),
        new("{1}", "{2}"));

    /// <summary>A table program's file to a screen.</summary>
    public static DiagnosticRule BinaryToTerminal { get; } = new("BH9018", Severity.Error,
        new("xlsx 不能显示在终端上", "xlsx cannot be shown on a terminal"),
        new("写到文件：加 --out 事实.xlsx，或重定向 > 事实.xlsx", "Write it to a file: add --out facts.xlsx, or redirect > facts.xlsx"));

    /// <summary>A header that lacks what a plan needs.</summary>
    public static DiagnosticRule HeaderIncomplete { get; } = new("BH9019", Severity.Warning,
        new("报告没有写明{0}，先按{2}处理", "the report does not say its {1}; {3} is used for now"),
        new("在 plan.json 中改正", "Correct it in plan.json"));

    /// <summary>A JSONL line of facts that cannot be used.</summary>
    public static DiagnosticRule NotAFact { get; } = new("BH9020", Severity.Error,
        new("这一行不是一条事实（缺少 start 或 end，或不是 JSON）", "this line is not a fact (no start or end, or not JSON)"),
        new("用 read --format jsonl 的输出", "Use what read --format jsonl prints"));

    /// <summary>The address is taken or refused.</summary>
    public static DiagnosticRule CannotListen { get; } = new("BH9021", Severity.Error,
        new("不能在 {0} 上提供服务（端口被占用、没有权限或地址写错）", "cannot serve on {0} (the port is taken, forbidden, or the address is wrong)"),
        new("换一个端口，例如 --urls http://127.0.0.1:5180", "Choose another port, for example --urls http://127.0.0.1:5180"));

    /// <summary>Worse than what is shown.</summary>
    public static DiagnosticRule MoreDiagnostics { get; } = new("BH9022", Severity.Note,
        new("另有 {0} 条没有显示", "{0} more are not shown"),
        new("加 --verbose 查看全部", "Add --verbose to see all"));

    /// <summary>A report that does not say its year.</summary>
    public static DiagnosticRule YearUnknown { get; } = new("BH9023", Severity.Error,
        new("报告没有写明是哪一年的", "the report does not say which year it is of"),
        new("用 init 的 --issued 写明报告的日期，例如 bihuan init 报告 文件夹 --issued 2024-01-20", "Say the date of the report with --issued of init, for example bihuan init REPORT FOLDER --issued 2024-01-20"));

    /// <summary>Text, but no fact in it.</summary>
    public static DiagnosticRule NoFacts { get; } = new("BH9024", Severity.Warning,
        new("没有读到任何事实", "no fact was found"),
        new("确认它是报告正文；read --text 打印读到的文字", "Check that it is the text of a report; read --text prints what was read"));

    /// <summary>Facts whose years cannot be told, since the report does not say its own.</summary>
    public static DiagnosticRule FactsWithoutYears { get; } = new("BH9027", Severity.Warning,
        new("报告没有写明是哪一年的，有 {0} 项事实没有年份", "the report does not say which year it is of; {0} facts have no years"),
        new("在报告开头写明日期，例如“2024年1月20日”", "Say the date in the first lines of the report, for example 2024年1月20日"));

    /// <summary>Nothing to show.</summary>
    public static DiagnosticRule NothingToServe { get; } = new("BH9025", Severity.Error,
        new("没有可以展示的计划", "there is no plan to show"),
        new("写出计划文件夹，例如 bihuan serve samples/chongqing-2023", "Name a plan folder, for example bihuan serve samples/chongqing-2023"));

    /// <summary>A database that cannot be used.</summary>
    public static DiagnosticRule DataUnusable { get; } = new("BH9026", Severity.Error,
        new("数据库“{0}”不能使用（连不上、不可写、已损坏，或由更新的版本建立）", "the database “{0}” cannot be used (out of reach, not writable, damaged, or made by a newer version)"),
        new("检查 --data 和权限，换一个数据文件夹，或升级程序", "Check --data and what you may do there, choose another data folder, or update the program"));

    /// <summary>Standard input is to be read and was closed.</summary>
    public static DiagnosticRule InputClosed { get; } = new("BH9028", Severity.Error,
        new("标准输入已关闭，没有可读的内容", "standard input is closed; there is nothing to read"),
        new("写出文件名，或用管道、重定向送入内容", "Name a file, or send the text through a pipe or redirection"));

    /// <summary>A file to be scored without a single fact.</summary>
    public static DiagnosticRule NoFactLines { get; } = new("BH9029", Severity.Error,
        new("“{0}”里没有一行是事实", "no line of “{0}” is a fact"),
        new("用 read --format jsonl 的输出，每行一条事实", "Use what read --format jsonl prints, one fact a line"));

    /// <summary>The newer report is older.</summary>
    public static DiagnosticRule ReportsOutOfOrder { get; } = new("BH9030", Severity.Error,
        new("“{2}”（{3}年）早于“{0}”（{1}年）", "“{2}” ({3}) is older than “{0}” ({1})"),
        new("先写作出承诺的报告，再写后来的报告", "Name the report that promises first, the later one after it"));

    /// <summary>Two governments.</summary>
    public static DiagnosticRule ReportsOfTwoAreas { get; } = new("BH9031", Severity.Warning,
        new("两份报告的地区代码不同：“{0}”是{1}，“{2}”是{3}", "the reports name different areas: “{0}” is of {1}, “{2}” of {3}"),
        new("确认是同一政府的报告；地区代码可在 plan.json 中改正", "Make sure both are of one government; the area code can be corrected in plan.json"));

    /// <summary>A report without targets.</summary>
    public static DiagnosticRule NoPromises { get; } = new("BH9032", Severity.Warning,
        new("这份报告里没有读到目标，无账可对", "no target was found in this report; there is nothing to reconcile"),
        new("确认先后没有写反；read 列出读到的事实和语态", "Make sure the order is right; read lists what was found and its modality"));

    /// <summary>One report under two names.</summary>
    public static DiagnosticRule SameReportTwice { get; } = new("BH9035", Severity.Error,
        new("“{0}”和“{1}”是同一份报告", "“{0}” and “{1}” are the same report"),
        new("对账要两份报告：作出承诺的一份，和后来说结果的一份", "Reconciling takes two: the one that promises and a later one that reports the outcome"));

    /// <summary>No database where one is asked about.</summary>
    public static DiagnosticRule NoDatabase { get; } = new("BH9033", Severity.Error,
        new("“{0}”里没有数据库", "there is no database in “{0}”"),
        new("用 --data 写明 serve --data 用的那个文件夹或连接", "Name the folder or connection that serve --data uses with --data"));

    /// <summary>A ledger that does not fold.</summary>
    public static DiagnosticRule LedgerUnreadable { get; } = new("BH9034", Severity.Error,
        new("“{0}”的事件账有读不懂的条目", "the ledger in “{0}” has an entry that cannot be read"),
        new("用 ledger verify 核对；账完整时说明它由更新的版本写成，请升级程序", "Check it with ledger verify; where it is whole, a newer version wrote it: update the program"));

    /// <summary>A connection that is none.</summary>
    public static DiagnosticRule ConnectionUnreadable { get; } = new("BH9036", Severity.Error,
        new("--data 里的数据库连接读不懂", "the connection given with --data cannot be read"),
        new("写作 postgres://用户@主机/库名，或 Host=主机;Database=库名;Username=用户；口令放在环境变量 PGPASSWORD 里", "Write postgres://user@host/database or Host=…;Database=…;Username=…; the password goes into the environment variable PGPASSWORD"));

    /// <summary>A backup under a name that is taken.</summary>
    public static DiagnosticRule BackupThere { get; } = new("BH9037", Severity.Error,
        new("“{0}”已存在，没有备份：备份不覆盖", "“{0}” is there already; nothing was backed up: a backup never overwrites"),
        new("换一个文件名，例如带上日期", "Give another name, such as one with the date"));

    /// <summary>A provider of sign-in that cannot be spoken to safely.</summary>
    public static DiagnosticRule NotAProvider { get; } = new("BH9040", Severity.Error,
        new("“{0}”不能用作统一身份认证的地址", "“{0}” cannot be used as the address of a sign-in provider"),
        new("写它的 https 地址（不带参数）；只有本机的可以用 http", "Write its https address, without a query; http is for a provider on this machine only"));

    /// <summary>A secret file with nothing in it.</summary>
    public static DiagnosticRule SecretEmpty { get; } = new("BH9041", Severity.Error,
        new("密钥文件“{0}”是空的", "the secret file “{0}” is empty"),
        new("写入客户端密钥；对方不要密钥时，去掉 --oidc-secret", "Put the client secret into it; leave --oidc-secret out where the provider asks for none"));

    /// <summary>TLS without a certificate.</summary>
    public static DiagnosticRule NoCertificate { get; } = new("BH9042", Severity.Error,
        new("不能在 {0} 上提供服务：https 要有证书", "cannot serve on {0}: https needs a certificate"),
        new("设环境变量 Kestrel__Certificates__Default__Path 和 Kestrel__Certificates__Default__Password；由代理处理 https 时，监听 http 并用 --address 写明访问地址",
            "Set the environment variables Kestrel__Certificates__Default__Path and Kestrel__Certificates__Default__Password; where a proxy ends TLS, listen on http and say --address"));

    /// <summary>The answer would replace what it is made from.</summary>
    public static DiagnosticRule OntoItself { get; } = new("BH9043", Severity.Error,
        new("“{0}”是正在读的内容，没有改动任何东西", "“{0}” is what is being read; nothing was changed"),
        new("换一个文件名", "Give another file name"));

    /// <summary>--issued names another day or year than the text.</summary>
    public static DiagnosticRule OtherDate { get; } = new("BH9046", Severity.Warning,
        new("报告里写的是 {0}，现按 --issued 的 {1} 处理", "the report says {0}; --issued {1} is used"),
        new("确认哪个对；以报告为准时去掉 --issued", "Make sure which is right; leave --issued out to go by the report"));

    /// <summary>plan.json makes the report one of another year than its text does.</summary>
    public static DiagnosticRule OtherYear { get; } = new("BH9047", Severity.Warning,
        new("issued 是 {0}，报告便是 {1} 年的；而正文写明是 {2} 年的报告，目标和回顾会读错年份", "issued {0} makes it the report of {1}; its text says {2}, so promises and outcomes are read into the wrong years"),
        new("改正 plan.json 的 issued，或换上那一年的报告", "Correct issued in plan.json, or put the report of that year into the folder"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        Unexpected, UnknownVerb, UnknownOption, ArgumentMissing, OptionValue, NotAChoice, NotADate, FileMissing, FolderGiven, FileGiven, FileUnreadable,
        CannotWrite, WouldOverwrite, NoReport, UnknownId, BinaryToTerminal, HeaderIncomplete, NotAFact, CannotListen, MoreDiagnostics, YearUnknown, NoFacts, FactsWithoutYears, NothingToServe, DataUnusable,
        InputClosed, NoFactLines, ReportsOutOfOrder, ReportsOfTwoAreas, NoPromises, NoDatabase, LedgerUnreadable, SameReportTwice, ConnectionUnreadable, BackupThere, NotAProvider, SecretEmpty, NoCertificate, OntoItself, Surplus, NotACode, OtherDate, OtherYear,
    ];
}
