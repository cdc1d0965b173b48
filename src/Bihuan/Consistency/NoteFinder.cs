using System.Globalization;
using Bihuan.Consistency.Solving;
using Bihuan.Formulas;

namespace Bihuan.Consistency;

/// <summary>What a person should look at in one plan: slips, pace, doubles, what is missing.</summary>
internal sealed class NoteFinder(CheckedPlan plan, SentenceIds ids)
{
    private static readonly string[] PriceWords = ["不变价", "可比", "名义", "实际", "现价"];
    private static readonly string[] Counting = ["累计", "全年", "年均", "每年", "新增"];
    private static readonly string[] TimeWords = ["年底", "年末", "年内", "年均", "年度", "月底", "月前", "季度", "期末", "届末", "“十", "届时", "今后", "未来"];
    private const int MostNamed = 8;
    private static readonly string[] Suffixes = ["总量", "总数", "数量", "增速", "增长", "规模", "数"];

    private readonly History _history = new(plan.Plan);
    private readonly List<StatedNumber> _stated = [.. StatedNumber.Of(plan.Register)];

    private IEnumerable<Commitment> Targets => plan.Register.Where(commitment => commitment.Kind == CommitmentKind.Target);

    public IEnumerable<ConsistencyNote> Find() =>
        [.. UnitSlips(), .. PacesOf(_stated, _stated, plan.Plan, Id), .. Multiples(), .. TwoValues(), .. TwoWords(), .. Missing(), .. Measurable()];

    private string Id(StatedNumber stated) => Id(stated.Commitment);

    private string Id(Commitment commitment) => ids.Of(plan.Plan, commitment);

    /// <summary>A first year that has less of the sum than of the time. Sums and years may come from different plans of one area.</summary>
    public static IEnumerable<ConsistencyNote> PacesOf(IReadOnlyList<StatedNumber> sums, IReadOnlyList<StatedNumber> years, Plan notesOf, Func<StatedNumber, string> id)
    {
        foreach (var total in sums.Where(stated => stated is { IsTarget: true, Term: Term.Sum, When.Kind: PeriodKind.Years }))
        {
            var (from, to) = (total.When.FirstYear, total.When.LastYear);
            if (years.FirstOrDefault(stated => stated is { IsTarget: true, Term: Term.Value } && stated.Indicator.Code == total.Indicator.Code && stated.Area == total.Area && stated.When == Period.OfYear(from)) is not { } first
                || total.Base.Sign <= 0 || ReferenceEquals(first.Commitment, total.Commitment))
            {
                continue;
            }

            var (part, time) = (first.Base / total.Base * 100, Rational.One / (to - from + 1) * 100);
            if (part >= time || part.ToDecimal(1, false) is not { } done || time.ToDecimal(1, false) is not { } gone
                || ((total.Base - first.Base) / (to - from) / total.Number.Unit.Factor).ToDecimal(3, false) is not { } left)
            {
                continue;
            }

            var disputed = notesOf.Notes.FirstOrDefault(note => first.Commitment.Citation.Sentence.Contains(note.Quote, StringComparison.Ordinal) || note.Quote.Contains(first.Commitment.Citation.Quote, StringComparison.Ordinal));
            var (zh, en) = disputed is null ? ("", "") : ($"。{disputed.Text.Zh}（{disputed.Source}）", $". {disputed.Text.En} ({disputed.Source})");
            yield return NoteCatalogue.Pace.About(
                [id(first), id(total)], total.Indicator.NameZh, from, first.Number, $"{from}–{to}", total.Number, Plain(done), Plain(gone), $"{Plain(left)}{total.Number.Unit}", zh, en);
        }
    }

    private IEnumerable<ConsistencyNote> UnitSlips()
    {
        foreach (var stated in _stated.Where(stated => stated is { Term: Term.Value, When.Kind: PeriodKind.Year, Indicator.Kind: IndicatorKind.Flow or IndicatorKind.Stock }).DistinctBy(stated => stated.Commitment))
        {
            if (_history.Latest(stated.Indicator.Code, stated.Area, stated.When.FirstYear) is not var (year, seen) || History.Base(seen.Value) is not { Sign: > 0 } past || stated.When.FirstYear - year > 6)
            {
                continue;
            }

            // Ten times off, a hundred, a thousand, ten thousand: within a quarter, which growth alone hardly reaches by chance.
            foreach (var power in (int[])[10, 100, 1000, 10000])
            {
                foreach (var (ratio, shown) in ((Rational, string)[])[(stated.Base / past, power.ToString(CultureInfo.InvariantCulture)), (stated.Base.IsZero ? Rational.Zero : past / stated.Base, $"1/{power}")])
                {
                    if (ratio * 5 >= power * (Rational)4 && ratio * 4 <= power * (Rational)5)
                    {
                        yield return NoteCatalogue.UnitSlip.About([Id(stated)], stated.Indicator.NameZh, stated.Number, seen.Value, year, shown);
                    }
                }
            }
        }
    }

    /// <summary>倍增 beside a number for the same thing: which of them binds, from each base a reader may take.</summary>
    private IEnumerable<ConsistencyNote> Multiples()
    {
        foreach (var multiple in _stated.Where(stated => stated is { IsTarget: true, Term: Term.Ratio, When.Kind: PeriodKind.Year }).DistinctBy(stated => (stated.Indicator.Code, stated.When)))
        {
            var since = ((Term.Ratio)multiple.Term).Base.LastYear;
            if (!IsBaseStated(multiple.Commitment))
            {
                yield return NoteCatalogue.NoBase.About([Id(multiple)], multiple.Indicator.NameZh, since);
            }

            foreach (var member in MembersOf(multiple.Indicator))
            {
                if (_stated.FirstOrDefault(stated => stated is { IsTarget: true, Term: Term.Value } && stated.Indicator.Code == member.Code && stated.Area == multiple.Area && stated.When == multiple.When) is not { } number)
                {
                    continue;
                }

                var bases = (IsBaseStated(multiple.Commitment) ? [since] : new[] { since - 1, since })
                    .Select(year => (Year: year, Seen: _history.Of(member.Code, multiple.Area, year))).Where(item => item.Seen is { Bound: Bound.Exact }).ToList();
                if (bases.Count == 0)
                {
                    continue;
                }

                var results = bases.Select(item => (item.Year, item.Seen!.Value, Result: History.Base(item.Seen.Value) * multiple.Base)).ToList();
                var (zh, en) = (
                    string.Join("，", results.Select(item => $"以{item.Year}年{item.Value}计为{Shown(item.Result, number)}")),
                    string.Join(", ", results.Select(item => $"from {item.Value} in {item.Year} it is {Shown(item.Result, number)}")));
                var said = $"{Id(number)}（{number.Shown}）";
                var saidEn = $"{Id(number)} ({number.Shown})";
                if (results.TrueForAll(item => item.Result >= number.Base))
                {
                    yield return NoteCatalogue.IdleByMultiple.About([Id(number), Id(multiple)], member.NameZh, zh, said, en, saidEn);
                }
                else if (results.Exists(item => item.Result >= number.Base))
                {
                    yield return NoteCatalogue.BindingByBase.About([Id(number), Id(multiple)], member.NameZh, zh, said, en, saidEn);
                }
            }
        }
    }

    private static string Shown(Rational value, StatedNumber like) => (value / like.Number.Unit.Factor).ToDecimal(4, false) is { } number ? $"{Plain(number)}{like.Number.Unit}" : "";

    private static bool IsBaseStated(Commitment commitment) =>
        commitment.Formula is Formula.At { What.Left: Term.Ratio ratio } && commitment.Citation.Sentence.Contains(ratio.Base.ToString(), StringComparison.Ordinal);

    /// <summary>A set stands for its members, which its definition lists by code; anything else for itself.</summary>
    private List<Indicator> MembersOf(Indicator indicator)
    {
        var words = indicator.Definition.Split(['、', '，', ' ', ',', '；', '。', '：'], StringSplitOptions.RemoveEmptyEntries);
        var members = plan.Plan.Indicators.Where(other => other.Code != indicator.Code && words.Any(word => word.EndsWith(other.Code, StringComparison.Ordinal) && (word.Length == other.Code.Length || !char.IsAsciiLetterLower(word[^(other.Code.Length + 1)]) && word[^(other.Code.Length + 1)] != '_'))).ToList();
        return members.Count > 0 ? members : [indicator];
    }

    private IEnumerable<ConsistencyNote> TwoValues()
    {
        foreach (var group in _stated.DistinctBy(stated => (stated.Commitment, stated.When)).GroupBy(stated => (stated.Term, stated.When, Side: SideOf(stated.Comparator))))
        {
            var different = group.DistinctBy(stated => stated.Base).ToList();
            if (different.Count > 1 && !AreOneRounded(different))
            {
                var name = different[0].Indicator;
                yield return NoteCatalogue.TwoValues.About(group.Select(Id), $"{name.NameZh} {group.Key.When}", string.Join("、", different.Select(stated => $"{Id(stated)} {stated.Shown}")));
            }
        }
    }

    /// <summary>198 and 198.2亿元 are one number with more and fewer digits.</summary>
    private static bool AreOneRounded(List<StatedNumber> stated) => stated.TrueForAll(one => stated.TrueForAll(other =>
        (one.Base - other.Base).Abs() <= (one.HalfStep > other.HalfStep ? one.HalfStep : other.HalfStep)));

    private static int SideOf(Comparator comparator) => comparator switch { Comparator.AtMost or Comparator.LessThan => -1, Comparator.AtLeast or Comparator.MoreThan => 1, _ => 0 };

    private IEnumerable<ConsistencyNote> TwoWords()
    {
        foreach (var group in plan.Register.Where(commitment => commitment is { IndicatorCode: not null, Fact: not null }).GroupBy(commitment => commitment.IndicatorCode!, StringComparer.Ordinal))
        {
            var names = group.GroupBy(commitment => string.Concat(Stem(commitment.Fact!.Indicator).Order()), commitment => (Commitment: commitment, Stem: Stem(commitment.Fact!.Indicator)), StringComparer.Ordinal).ToList();
            var apart = names.Where(name => !names.Exists(other => other.Key != name.Key && other.First().Stem.Contains(name.First().Stem, StringComparison.Ordinal))).Select(name => name.First().Commitment).ToList();
            if (apart.Count > 1 && plan.Plan.Indicators.FirstOrDefault(indicator => indicator.Code == group.Key) is { } indicator)
            {
                yield return NoteCatalogue.TwoWords.About(apart.Select(Id), indicator.NameZh, string.Join("、", apart.Select(commitment => $"“{commitment.Fact!.Indicator}”")), indicator.Name(Language.English));
            }
        }
    }

    /// <summary>A name without the words that say how it is counted; 城镇新增就业 and 累计新增城镇就业 then have the same characters.</summary>
    private static string Stem(string name)
    {
        foreach (var word in Counting)
        {
            name = name.Length > word.Length + 1 ? name.Replace(word, "", StringComparison.Ordinal) : name;
        }

        foreach (var suffix in Suffixes)
        {
            if (name.Length > suffix.Length + 1 && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                name = name[..^suffix.Length];
                break;
            }
        }

        return name;
    }

    private IEnumerable<ConsistencyNote> Missing()
    {
        var undated = plan.Register.Where(commitment => commitment.Kind != CommitmentKind.Claim && commitment.Formula is { } formula && formula.Due.Year == plan.Plan.To && !IsTimeSaid(commitment)).ToList();
        if (undated.Count > 0)
        {
            yield return NoteCatalogue.NoDeadline.About(undated.Select(Id), plan.Plan.To, List(undated, "、", "等{0}项"), List(undated, ", ", " and others, {0} in all"));
        }

        var unpriced = Targets.Where(commitment => commitment.Formula is { } formula
            && formula.Predicates.Any(predicate => predicate.Left is Term.Growth { On: GrowthBasis.Own } or Term.AverageGrowth { On: GrowthBasis.Own } && predicate.Left.About!.Unit.Symbol.Contains('元', StringComparison.Ordinal))
            && !Array.Exists(PriceWords, word => commitment.Citation.Sentence.Contains(word, StringComparison.Ordinal))).ToList();
        if (unpriced.Count > 0)
        {
            string Each(Language language) => string.Join(language == Language.Chinese ? "、" : ", ", unpriced.Select(commitment => $"{Id(commitment)} {commitment.Title} {Basis(commitment).In(language)}".TrimEnd()));
            yield return NoteCatalogue.BasisUnstated.About(unpriced.Select(Id), Each(Language.Chinese), Each(Language.English));
        }

        foreach (var late in Targets.Where(commitment => commitment.Formula is { } formula && formula.Due < plan.Plan.Issued))
        {
            yield return NoteCatalogue.DateOrder.About([Id(late)], late.Title, Day(late.Formula!.Due), Day(plan.Plan.Issued));
        }
    }

    private static Words Basis(Commitment commitment) => commitment.Formula!.Predicates.First().Left.Basis switch
    {
        PriceBasis.Real => new("不变价", "constant prices"), PriceBasis.Nominal => new("现价", "current prices"), _ => new("", ""),
    };

    private IEnumerable<ConsistencyNote> Measurable()
    {
        var tasks = plan.Register.Where(commitment => commitment.Kind == CommitmentKind.Task).ToList();
        if (tasks.Count > 0)
        {
            yield return NoteCatalogue.NotMeasurable.About(tasks.Select(Id), tasks.Count, Targets.Count());
        }

        foreach (var target in Targets.Where(commitment => commitment.Formula is null))
        {
            yield return NoteCatalogue.NotLinked.About([Id(target)], target.Title,
                Reasons(target.Reasons.Select(reason => reason.Words.Zh), "；", "公式读不懂"), Reasons(target.Reasons.Select(reason => reason.Words.En), "; ", "its formula could not be read"));
        }
    }

    private static string Reasons(IEnumerable<string> reasons, string separator, string none) => string.Join(separator, reasons) is { Length: > 0 } told ? told : none;

    private string List(List<Commitment> commitments, string separator, string more) =>
        string.Join(separator, commitments.Take(MostNamed).Select(commitment => $"{Id(commitment)} {commitment.Title}")) + (commitments.Count > MostNamed ? string.Format(CultureInfo.InvariantCulture, more, commitments.Count) : "");

    /// <summary>Whether the sentence, its headings or, for a plan of one year, the title say a time.</summary>
    private bool IsTimeSaid(Commitment commitment) =>
        SaysTime(commitment.Citation.Sentence) || commitment.Citation.Section.Any(SaysTime) || (plan.Plan.From == plan.Plan.To && SaysTime(plan.Plan.Title));

    private static bool SaysTime(string text)
    {
        for (var at = text.IndexOf('年', StringComparison.Ordinal); at > 0; at = text.IndexOf('年', at + 1))
        {
            if (char.IsAsciiDigit(text[at - 1]) || "今明后全每两三五十一".Contains(text[at - 1], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return Array.Exists(TimeWords, word => text.Contains(word, StringComparison.Ordinal));
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Plain(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
