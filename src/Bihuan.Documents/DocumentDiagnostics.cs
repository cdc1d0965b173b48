namespace Bihuan.Documents;

/// <summary>Everything that can be wrong with a file, BH10xx, with what to do about it.</summary>
public static class DocumentDiagnostics
{
    /// <summary>No bytes.</summary>
    public static DiagnosticRule Empty { get; } = new("BH1001", Severity.Error,
        new("文件是空的（0 字节）", "the file is empty (0 bytes)"),
        new("请重新下载或导出后再试", "Download or export it again"));

    /// <summary>Bytes, but nothing to read.</summary>
    public static DiagnosticRule Blank { get; } = new("BH1002", Severity.Error,
        new("文件里只有空白，没有可读的文字", "the file holds only white space, nothing to read"),
        new("请确认选对了文件", "Check that it is the right file"));

    /// <summary>Above the limit of bytes.</summary>
    public static DiagnosticRule TooLarge { get; } = new("BH1003", Severity.Error,
        new("文件超过 {0} 字节的上限", "the file is larger than the limit of {0} bytes"),
        new("请只留报告正文，去掉图片和附件后再试", "Keep the report's text only, without pictures and attachments"));

    /// <summary>Not text and not a known document.</summary>
    public static DiagnosticRule Binary { get; } = new("BH1004", Severity.Error,
        new("这是二进制文件（{0}），不是文字", "this is a binary file ({0}), not text"),
        new("可读的格式：txt、md、html、docx、pdf", "Formats that can be read: txt, md, html, docx, pdf"));

    /// <summary>A container of another kind.</summary>
    public static DiagnosticRule NotADocx { get; } = new("BH1005", Severity.Error,
        new("这是{0}，不是 Word 文档", "this is {1}, not a Word document"),
        new("请另存为 docx 或 pdf 后再试；压缩包请先解压", "Save it as docx or pdf; unpack an archive first"));

    /// <summary>A docx behind a password.</summary>
    public static DiagnosticRule EncryptedDocx { get; } = new("BH1006", Severity.Error,
        new("Word 文档加了密码，读不出文字", "the Word document is protected by a password"),
        new("请去掉密码后另存为 docx", "Save it as docx without the password"));

    /// <summary>The binary Word format of before 2007.</summary>
    public static DiagnosticRule OldWord { get; } = new("BH1007", Severity.Error,
        new("这是旧版 Office 文件（doc、wps 等）", "this is a file of an old Office version (doc, wps…)"),
        new("请用 Word 或 WPS 另存为 docx", "Save it as docx with Word or WPS"));

    /// <summary>A docx that cannot be opened at all.</summary>
    public static DiagnosticRule DamagedDocx { get; } = new("BH1008", Severity.Error,
        new("Word 文档已损坏或不完整：{0}", "the Word document is damaged or cut short: {1}"),
        new("请重新下载，或用 Word 打开修复后另存", "Download it again, or open it with Word, let it repair, and save"));

    /// <summary>A docx whose text breaks off.</summary>
    public static DiagnosticRule DocxBreaksOff { get; } = new("BH1009", Severity.Warning,
        new("Word 文档的正文在中途损坏，之前的 {0} 段已读出", "the text of the Word document is damaged part of the way; the {0} paragraphs before were read"),
        new("请用 Word 打开修复后另存，再核对结尾", "Open it with Word, let it repair and save, then check the end"));

    /// <summary>A docx or pdf that expands beyond the limit.</summary>
    public static DiagnosticRule ExpandsTooMuch { get; } = new("BH1010", Severity.Error,
        new("文件解压后超过 {0} 字节，停止读取", "the file expands to more than {0} bytes; reading stopped"),
        new("如果文件可信，请另存为 txt 后再试", "If the file can be trusted, save it as txt"));

    /// <summary>A pdf behind a password.</summary>
    public static DiagnosticRule EncryptedPdf { get; } = new("BH1011", Severity.Error,
        new("PDF 加了密码，读不出文字", "the pdf is protected by a password"),
        new("请去掉密码后另存，或改用网页、Word 版本", "Save it without the password, or use the web or Word version"));

    /// <summary>A pdf that cannot be opened at all.</summary>
    public static DiagnosticRule DamagedPdf { get; } = new("BH1012", Severity.Error,
        new("PDF 已损坏或不完整", "the pdf is damaged or cut short"),
        new("请重新下载，或用阅读器打开后另存", "Download it again, or open it with a viewer and save it anew"));

    /// <summary>A page that cannot be read.</summary>
    public static DiagnosticRule DamagedPage { get; } = new("BH1013", Severity.Warning,
        new("第 {0} 页读不出来，其余各页已读", "page {0} could not be read; the other pages were"),
        new("请对照原件补上这一页", "Supply this page from the original"));

    /// <summary>Pictures of pages.</summary>
    public static DiagnosticRule NoTextInPdf { get; } = new("BH1014", Severity.Error,
        new("PDF 的 {0} 页里没有文字，多半是扫描图片", "the {0} pages of the pdf hold no text; most likely they are scanned pictures"),
        new("请先做文字识别（OCR），或改用网页、Word 版本", "Run text recognition (OCR) first, or use the web or Word version"));

    /// <summary>Some pages are pictures.</summary>
    public static DiagnosticRule PagesWithoutText { get; } = new("BH1015", Severity.Warning,
        new("这些页没有文字，可能是图片：{0}", "these pages hold no text and may be pictures: {0}"),
        new("请对照原件，看是否漏了内容", "Check against the original whether something is missing"));

    /// <summary>Bytes that are no character of the encoding.</summary>
    public static DiagnosticRule InvalidBytes { get; } = new("BH1016", Severity.Warning,
        new("有 {0} 处字节不是 {1} 文字，第一处在第 {2} 字节；已用 � 代替，其余照读", "{0} places hold bytes that are not {1}, the first at byte {2}; replaced by �, the rest was read"),
        new("请核对这些位置，或用 UTF-8 重新保存", "Check these places, or save the file again as UTF-8"));

    /// <summary>The encoding is a guess.</summary>
    public static DiagnosticRule UnsureEncoding { get; } = new("BH1017", Severity.Warning,
        new("编码拿不准，按 {0} 读", "the encoding is not certain; read as {0}"),
        new("如果文字是乱码，请用 UTF-8 重新保存", "If the words look wrong, save the file again as UTF-8"));

    /// <summary>Above the limit of characters.</summary>
    public static DiagnosticRule CutAtLimit { get; } = new("BH1018", Severity.Warning,
        new("文字超过上限 {0} 字，只读前 {1} 字", "the text is longer than the limit of {0} characters; the first {1} were read"),
        new("请把文件拆开分别读", "Split the file and read the pieces"));

    /// <summary>Printed signs without a meaning.</summary>
    public static DiagnosticRule UnmappedGlyphs { get; } = new("BH1019", Severity.Warning,
        new("PDF 里有 {0} 个字没有文字编码，读出来是 �", "{0} signs of the pdf carry no character code and read as �"),
        new("请改用网页或 Word 版本，或做文字识别", "Use the web or Word version, or text recognition"));

    /// <summary>Running heads and page numbers.</summary>
    public static DiagnosticRule MarginsLeftOut { get; } = new("BH1020", Severity.Note,
        new("略去页眉、页脚和页码 {0} 行", "{0} lines of running heads, feet and page numbers left out"),
        new("一般无须处理", "Usually nothing to do"));

    /// <summary>Menus of a web page.</summary>
    public static DiagnosticRule NavigationLeftOut { get; } = new("BH1021", Severity.Note,
        new("略去网页导航、链接列表和正文以外的 {0} 段", "{0} pieces of navigation, link lists and text outside the article left out"),
        new("如果缺了正文，请另存为 txt 后再试", "If a part of the article is missing, save it as txt"));

    /// <summary>Pages above the limit.</summary>
    public static DiagnosticRule TooManyPages { get; } = new("BH1022", Severity.Warning,
        new("PDF 有 {0} 页，只读前 {1} 页", "the pdf has {0} pages; the first {1} were read"),
        new("请把文件拆开分别读", "Split the file and read the pieces"));

    /// <summary>A text that was damaged before it came here.</summary>
    public static DiagnosticRule AlreadyReplaced { get; } = new("BH1023", Severity.Warning,
        new("文字里已有 {0} 个替换符 �，说明此前转码时丢过字", "the text already holds {0} replacement signs �: characters were lost in an earlier conversion"),
        new("请找原件核对这些位置", "Check these places against the original"));

    /// <summary>Something nobody thought of.</summary>
    public static DiagnosticRule Unreadable { get; } = new("BH1024", Severity.Error,
        new("文件读不出来（{0}）", "the file could not be read ({0})"),
        new("请另存为 txt、docx 或 pdf 后再试", "Save it as txt, docx or pdf and try again"));

    /// <summary>A text with a few NUL bytes.</summary>
    public static DiagnosticRule NulBytes { get; } = new("BH1025", Severity.Warning,
        new("文字里有 {0} 个 NUL 字节，第一个在这一行；已换成空格，其余照读", "the text holds {0} NUL bytes, the first on this line; replaced by spaces, the rest was read"),
        new("请核对这些位置，或用文本编辑器重新保存", "Check these places, or save the file again with a text editor"));

    /// <summary>Not UTF-8, and surely something else.</summary>
    public static DiagnosticRule ReadAs { get; } = new("BH1026", Severity.Note,
        new("文件不是 UTF-8，已按 {0} 读取", "the file is not UTF-8; it was read as {0}"),
        new("请核对汉字是否正确，最好另存为 UTF-8", "Check that the Chinese characters are right; better save it as UTF-8"));

    /// <summary>Traditional characters, which the words of the reader are not written in.</summary>
    public static DiagnosticRule Traditional { get; } = new("BH1027", Severity.Warning,
        new("正文是繁体字；识别用的是简体词语，数字会读漏、读错", "the text is in traditional characters; reading knows words in simplified ones, so figures will be missed or misread"),
        new("请先转成简体（Word、WPS 有“繁转简”）再读", "Convert it to simplified characters first (Word and WPS can do it)"));

    /// <summary>All rules, by code.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        Empty, Blank, TooLarge, Binary, NotADocx, EncryptedDocx, OldWord, DamagedDocx, DocxBreaksOff, ExpandsTooMuch, EncryptedPdf, DamagedPdf,
        DamagedPage, NoTextInPdf, PagesWithoutText, InvalidBytes, UnsureEncoding, CutAtLimit, UnmappedGlyphs, MarginsLeftOut, NavigationLeftOut,
        TooManyPages, AlreadyReplaced, Unreadable, NulBytes, ReadAs, Traditional,
    ];
}
