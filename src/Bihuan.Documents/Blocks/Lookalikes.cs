namespace Bihuan.Documents.Blocks;

/// <summary>
/// Characters that look like an ideograph and are none, as programs that write pdf leave them behind: a font has one shape for 长 and ⻓,
/// and the way back from shape to character takes the first. One for one, so that offsets stay.
/// </summary>
internal static class Lookalikes
{
    // Position = code point minus the block's first; a blank means: leave it alone.
    private const char RadicalsFirst = '\u2E80';
    private const string Radicals =
        " 厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹" +
        "纟罓罒网网网羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠" +
        "饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龟亀龟";

    // The plain tables say 戶, 靑, 黃; fonts for simplified Chinese draw 户, 青, 黄 there, and 万户 is what a report means.
    private const char KangxiFirst = '\u2F00';
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工" +
        "己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉" +
        "瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行" +
        "衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯" +
        "鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const char CompatibilityFirst = '\uF900';
    private const string Compatibility =
        "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞" +
        "擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧" +
        "怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐" +
        "戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂" +
        "燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘" +
        "藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀  塚 晴  凞猪益礼神祥福靖精羽 " +
        "蘒 諸  逸都   飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐" +
        "祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵 舘";

    public static char Real(char letter) => letter switch
    {
        < RadicalsFirst => letter,
        < KangxiFirst => In(Radicals, RadicalsFirst, letter),
        <= '\u2FDF' => In(Kangxi, KangxiFirst, letter),
        >= CompatibilityFirst and <= '\uFAFF' => In(Compatibility, CompatibilityFirst, letter),
        _ => letter,
    };

    private static char In(string block, char first, char letter)
    {
        var at = letter - first;
        return at < block.Length && block[at] != ' ' ? block[at] : letter;
    }
}
