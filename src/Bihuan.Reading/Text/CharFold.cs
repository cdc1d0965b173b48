namespace Bihuan.Reading.Text;

/// <summary>
/// Folds one character of a text with slips to the one that is meant: full-width to half-width forms, Western punctuation to Chinese,
/// CJK radicals (what PDF fonts give for common characters) to the characters themselves.
/// </summary>
internal static class CharFold
{
    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾见角言谷豆豕豸贝赤走足身车辛辰辵邑酉釆里金长门阜隶隹雨青非面革韦韭音页风飞食首香马骨高髟斗鬯鬲鬼鱼鸟卤鹿麦麻黄黍黑黹黾鼎鼓鼠鼻齐齿龙龟龠";

    private const string Supplement = "⺠民⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙⺟母⻄西⻨麦⻤鬼⺆冂⺌小⻁虎⻙韦⻳龟⻧卤⻐金⻖阜⻊足⻌辶⺼肉⺩王⺾艹";

    /// <summary>The character meant; <c>'\0'</c> for one that carries no meaning (space, zero width, emphasis mark).</summary>
    public static char Fold(char letter)
    {
        if (letter is >= '一' and <= '鿿')
        {
            return letter;
        }

        // The marks that nearly every sentence has are meant as they are written.
        return letter is '，' or '。' or '、' or '；' or '“' or '”' ? letter : letter < 0x80 ? FoldAscii(letter) : FoldWide(letter);
    }

    private static char FoldAscii(char letter) => letter switch
    {
        <= ' ' or '\x7f' => '\0',
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '(' => '（',
        ')' => '）',
        '!' => '！',
        '?' => '？',
        '~' => '-',
        _ => letter,
    };

    private static char FoldWide(char letter) => letter switch
    {
        >= '０' and <= '９' => (char)(letter - '０' + '0'),
        >= 'Ａ' and <= 'Ｚ' => (char)(letter - 'Ａ' + 'A'),
        >= 'ａ' and <= 'ｚ' => (char)(letter - 'ａ' + 'a'),
        '％' or '﹪' => '%',
        '．' or '｡' => '.',
        '－' or '–' or '～' or '−' or '‐' or '‑' or '﹣' or '〜' => '-',
        '＋' => '+',
        '／' => '/',
        '＞' => '>',
        '＜' => '<',
        '　' or '\u00a0' or '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u2009' or '\u202f' or '\u2002' or '\u2003' or '\u00ad' => '\0',
        '﹐' => '，',
        '﹔' => '；',
        '＂' => '"',
        >= '\u2f00' and <= '\u2fd5' => KangxiRadicals[letter - '\u2f00'],
        >= '\u2e80' and <= '\u2ef3' => Radical(letter),
        _ => letter,
    };

    private static char Radical(char letter)
    {
        var at = Supplement.IndexOf(letter, StringComparison.Ordinal);
        return at >= 0 && at % 2 == 0 ? Supplement[at + 1] : letter;
    }
}
