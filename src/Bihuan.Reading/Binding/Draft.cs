using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>A quantity on its way to a fact: the figure with the wording around it.</summary>
internal sealed class Draft
{
    public Figure Figure { get; set; } = new();

    /// <summary>The words before the figure that name what is counted.</summary>
    public int LeftStart { get; set; }

    public int LeftEnd { get; set; }

    /// <summary>The counted noun after it.</summary>
    public int RightStart { get; set; }

    public int RightEnd { get; set; }

    public int ClauseStart { get; set; }

    /// <summary>Where the first figure of a group begins with its hedge: what stands before it holds for all of them.</summary>
    public int GroupStart { get; private set; }

    /// <summary>What the words between the name and the figure do.</summary>
    public CueRoles Verbs { get; set; }

    /// <summary>What the words of the name do, its first and its last.</summary>
    public CueRoles Inside { get; set; }

    public CueRoles First { get; set; }

    public CueRoles Last { get; set; }

    public CueRoles Right { get; set; }

    public bool IsElided { get; set; }

    public bool IsBaseline { get; set; }

    /// <summary>It ends the way from another figure: 从A增加到B.</summary>
    public bool EndsWay { get; set; }

    public bool AfterBase { get; set; }

    /// <summary>Whether it is an index of prices, of which a percentage is how far they rose.</summary>
    public bool IsPriceIndex { get; set; }

    /// <summary>Whether the name begins with what happens to a thing and makes it one of many: 入库企业, 上市企业, 落地项目.</summary>
    public bool IsEvent { get; set; }

    /// <summary>Whether the name begins with what happened to a thing for the first time: 新签约项目, 新落户企业.</summary>
    public bool IsNew { get; set; }

    /// <summary>Whether the name ends in 入库: so many are in a register.</summary>
    public bool EndsInRegister { get; set; }

    /// <summary>Whether the mean said is 平均, not 年均.</summary>
    public bool IsMeanOfMany { get; set; }

    /// <summary>Whether something was done for so many: 为21家企业提供融资.</summary>
    public bool IsServed { get; set; }

    /// <summary>Whether it counts otherwise what was counted just before it: 改造小区46个、2万户.</summary>
    public bool GoesOnWith { get; set; }

    /// <summary>Whether the name is that of a quantity: 专利申请量, 旅客总数.</summary>
    public bool EndsInQuantity { get; set; }

    /// <summary>Whether what is said of the things counted is how they are, not what was done: 19个断面全部达标.</summary>
    public bool IsState { get; set; }

    /// <summary>Whether so many things were made better: 提升10条城市道路.</summary>
    public bool BettersThings { get; set; }

    /// <summary>Whether the words behind say that it fell: 双位数下降.</summary>
    public bool FallsAfter { get; set; }

    /// <summary>Whether the figure is how far one thing is from another: 比全省平均高2个百分点, 增速高于全国0.5个百分点.</summary>
    public bool IsGap { get; set; }

    /// <summary>Where the words behind the figure begin that may name what is counted.</summary>
    public int ObjectStart { get; set; }

    /// <summary>Where they end.</summary>
    public int ObjectEnd { get; set; }

    /// <summary>The figure before it in the list is an average growth.</summary>
    public bool FollowsAverage { get; set; }

    public int BaseStart { get; set; }

    public bool LeadsClause { get; set; }

    public bool SinceList { get; set; }

    /// <summary>It takes its verb from the head of its list.</summary>
    public bool Inherits { get; set; }

    /// <summary>The figure counts a verb alone (开工5个): what was named before stays the subject.</summary>
    public bool KeepsSubject { get; set; }

    /// <summary>The name ends in 规模, 总量…: a stock even after a verb of doing.</summary>
    public bool LastIsTotal { get; set; }

    public CueRoles ClauseRight { get; set; }

    /// <summary>The words before the figure begin with 占: the figure is a part of what follows them.</summary>
    public bool TakesPart { get; set; }

    /// <summary>A verb of growth stands before the link or ends the way: 增长均为8%, 由下降2%转为增长8%.</summary>
    public bool LinksGrowth { get; set; }

    /// <summary>The words after the figure say that it is the size of a cut: 按5%的幅度压减.</summary>
    public bool ObjectIsReduction { get; set; }

    /// <summary>The name ends in 指数, other than a price index: a level, though written in per cent.</summary>
    public bool IsIndex { get; set; }

    /// <summary>The name ends in 比: 存贷比.</summary>
    public bool EndsInRatio { get; set; }

    /// <summary>力争 stands directly before the figure or its link: it is about the one just named.</summary>
    public bool Aspires { get; set; }

    /// <summary>未达到8%的目标: the figure is the aim one had set oneself for what was just named.</summary>
    public bool IsOwnAim { get; set; }

    /// <summary>The figure leads its clause and the clause says something of what it counts: 5个典型案例亮相大会.</summary>
    public bool SaysMore { get; set; }

    /// <summary>The noun after the figure is a policy move: 出台十项措施.</summary>
    public bool CountsMoves { get; set; }

    /// <summary>The name holds a verb of doing that is not half of a noun: 示范区 of 生态文明建设 builds nothing.</summary>
    public bool NamesDoing { get; set; }

    /// <summary>The item before it in the list is a stock: 企业达到5家、高校3所.</summary>
    public bool FollowsLevel { get; set; }

    /// <summary>The item before it in the list was summed up to the end of the period: 累计创建甲5家、乙3家.</summary>
    public bool FollowsCumulative { get; set; }

    /// <summary>The link says where it has come to: 增至, 增加到.</summary>
    public bool ComesTo { get; set; }

    /// <summary>It stands among tasks: a bare noun with a count is something to be done.</summary>
    public bool IsTask { get; set; }

    /// <summary>Its clause begins with 其中: a part of what was counted before.</summary>
    public bool IsAmong { get; set; }

    /// <summary>What the end of its name says.</summary>
    public NameEnd NameEnd { get; set; }

    /// <summary>What the end of the noun it counts says.</summary>
    public NameEnd CountedEnd { get; set; }

    /// <summary>The name says that money was spent, raised or handed out: over several years it adds up.</summary>
    public bool Spends { get; set; }

    /// <summary>The list it heads ends in what was done with all of it: 建议95件、提案61件全部办复.</summary>
    public bool ListIsDone { get; set; }

    /// <summary>The figure with 级 says how large what it names is: 两千亿级集群.</summary>
    public bool IsSizeClass { get; set; }

    /// <summary>What was counted just before it was newly added.</summary>
    public bool FollowsNew { get; set; }

    /// <summary>新增…6家，达到45家: all there are with the new ones.</summary>
    public bool IsTotal { get; set; }

    /// <summary>The name says what comes anew each year: 新设企业, 招收学生.</summary>
    public bool CreatesEachYear { get; set; }

    /// <summary>What a figure without words of its own takes over from the one before.</summary>
    public CueRoles Inherited { get; set; }

    /// <summary>The sentence says that it is a sum: 累计 stands between the name and the figure, or the clause names the years summed over.</summary>
    public bool SumsUp { get; set; }

    /// <summary>累计 before the verb of works: 累计建成, up to the end of the period.</summary>
    public bool SaysCumulative { get; set; }

    /// <summary>淘汰…产能.</summary>
    public bool IsCapacityRetired { get; set; }

    public bool PreviousIsReduction { get; set; }

    /// <summary>The figure before had no words of its own: 赤字…，比上年增加….</summary>
    public bool PreviousIsElided { get; set; }

    /// <summary>有 stands directly before the figure: a stock.</summary>
    public bool StandsAfterHave { get; set; }

    /// <summary>What it counts are those among which so many have something: 318个行政村已有296个通了公路.</summary>
    public bool IsSetOf { get; set; }

    /// <summary>It is how large a work is: 占地300亩的公园, 日处理污水6万吨的工程.</summary>
    public bool IsSizeOfWork { get; set; }

    /// <summary>Whether it is what one work has cost by now, since it began: 某渠累计完成投资.</summary>
    public bool SumsInvestment { get; set; }

    /// <summary>户均, 人均: what there is for each.</summary>
    public bool IsPerHead { get; set; }

    /// <summary>已有 stands directly before the figure.</summary>
    public bool AlreadyHas { get; set; }

    /// <summary>The counted noun begins with 增速 or 增长: 6%以上的增速.</summary>
    public bool ObjectIsGrowth { get; set; }

    /// <summary>分别占全省的30%、25%: the whole that each of the things named is a part of; empty when it is not said so.</summary>
    public string Whole { get; set; } = "";

    /// <summary>What stands before the years in the words before the figure: 城区 of 城区五年新建公园.</summary>
    public string Place { get; set; } = "";

    /// <summary>高于全省平均: how far from what, from here to <see cref="GapEnd"/>.</summary>
    public int GapStart { get; set; }

    public int GapEnd { get; set; }

    /// <summary>The list among whose entries it has a place, from here to <see cref="ListEnd"/>: 位列全国百强县第9位.</summary>
    public int ListStart { get; set; }

    public int ListEnd { get; set; }

    /// <summary>净增 or 新增 after the noun: the name puts it before.</summary>
    public int MovedStart { get; set; }

    public int MovedEnd { get; set; }

    /// <summary>Begins anew with another figure: nothing is said of it yet.</summary>
    public void Begin(Figure figure)
    {
        Figure = figure;
        GroupStart = figure.LeadStart;
        Verbs = Inside = First = Last = Right = ClauseRight = Inherited = CueRoles.None;
        LeftStart = LeftEnd = RightStart = RightEnd = ClauseStart = BaseStart = MovedStart = MovedEnd = ListStart = ListEnd = GapStart = GapEnd = 0;
        IsElided = IsBaseline = EndsWay = AfterBase = FallsAfter = BettersThings = IsState = EndsInQuantity = IsEvent = IsNew = IsServed = GoesOnWith = EndsInRegister = IsMeanOfMany = IsGap = FollowsAverage = IsPriceIndex = LeadsClause = SinceList = Inherits = KeepsSubject = false;
        LastIsTotal = TakesPart = LinksGrowth = ObjectIsReduction = IsIndex = EndsInRatio = Aspires = IsOwnAim = false;
        SaysMore = CountsMoves = NamesDoing = FollowsLevel = FollowsCumulative = ComesTo = IsTask = false;
        IsAmong = Spends = ListIsDone = IsSizeClass = FollowsNew = IsTotal = CreatesEachYear = false;
        SumsUp = SaysCumulative = IsCapacityRetired = PreviousIsReduction = PreviousIsElided = StandsAfterHave = IsSetOf = IsSizeOfWork = SumsInvestment = IsPerHead = AlreadyHas = ObjectIsGrowth = false;
        Whole = Place = "";
        NameEnd = CountedEnd = NameEnd.None;
    }

    public bool HasSubject => LeftEnd > LeftStart;

    public bool HasObject => RightEnd > RightStart;

    public bool Does(CueRoles roles) => (Verbs & roles) != CueRoles.None;

    public bool Names(CueRoles roles) => (Inside & roles) != CueRoles.None;
}
