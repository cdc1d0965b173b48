using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Recognition;

/// <summary>
/// One pass over a sentence: words of the lexicon, numerals with unit and hedge, and the numerals inside names. Lists are reused from
/// sentence to sentence.
/// </summary>
internal sealed class MentionFinder
{
    private static readonly System.Buffers.SearchValues<char> Numerals = System.Buffers.SearchValues.Create("一二三四五六七八九十5");
    // Whether anything can begin with a character: most characters of a report are passed over by one look.
    private static readonly CharSet Starters = FindStarters();
    private readonly LanguageLexicon _lexicon = LanguageLexicon.Current;
    private readonly TokenList _tokens = new();
    private readonly List<Figure> _figures = [];
    private readonly List<Figure> _pool = [];
    private readonly bool[] _quoted = new bool[SentenceView.Capacity + 1];
    private SentenceView _view = null!;

    public TokenList Tokens => _tokens;

    public List<Figure> Figures => _figures;

    /// <summary>Whether a position lies inside a short quotation or a book title.</summary>
    public bool IsQuoted(int position) => _quoted[position];

    public void Scan(SentenceView view)
    {
        _view = view;
        _tokens.Clear();
        _pool.AddRange(_figures);
        _figures.Clear();
        MarkQuotes();
        var letters = view.Letters;
        var (starters, cues) = (Starters, _lexicon.Cues);
        var at = 0;
        while (at < letters.Length)
        {
            var letter = letters[at];
            if (!starters.Contains(letter))
            {
                at++;
                continue;
            }

            if (NumeralReader.IsDigit(letter))
            {
                var figure = Rent();
                NumeralReader.ReadArabic(view, at, figure);
                at = Math.Max(at + 1, figure.End);
                continue;
            }

            if (char.IsAsciiLetter(letter))
            {
                if (cues.Longest(letters[at..], out var known) is { } name && !char.IsAsciiLetter(view[at + known]))
                {
                    at += AddCue(name, at, known);
                    continue;
                }

                at = ReadLatin(at);
                continue;
            }

            if (letter is >= 'Ⅰ' and <= 'Ⅻ')
            {
                var figure = Rent();
                figure.Reset(at, FigureKind.Grade);
                figure.Value = letter - 'Ⅰ' + 1;
                var isClass = view[at + 1] == '类';
                figure.DigitsEnd = at + 1;
                figure.End = figure.TrailEnd = isClass ? at + 2 : at + 1;
                figure.Unit = Class;
                figure.Skip = isClass ? null : SkipReasons.Name;
                at = figure.End;
                continue;
            }

            if (cues.Longest(letters[at..], out var length) is { } cue)
            {
                at += AddCue(cue, at, length);
                continue;
            }

            if (NumberWords.IsNumeral(letter))
            {
                var figure = Rent();
                NumeralReader.ReadChinese(view, at, figure);
                at = Math.Max(at + 1, figure.End);
                continue;
            }

            at++;
        }

        _tokens.Close(letters.Length);
        AttachHedges();
    }

    public static UnitEntry Class { get; } = new("类", "类", UnitClass.Class);

    public static UnitEntry Place { get; } = new("位", "位", UnitClass.Rank);

    public static UnitEntry Times { get; } = new("倍", "倍", UnitClass.Multiple);

    public static UnitEntry Percent { get; } = new("%", "%", UnitClass.Percent);

    private static CharSet FindStarters()
    {
        var starters = new CharSet();
        for (var letter = '\0'; letter < char.MaxValue; letter++)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is >= 'Ⅰ' and <= 'Ⅻ' || NumberWords.IsNumeral(letter) || LanguageLexicon.Current.Cues.Begins(letter))
            {
                starters.Add(letter);
            }
        }

        return starters;
    }

    private Figure Rent()
    {
        Figure figure;
        if (_pool.Count > 0)
        {
            figure = _pool[^1];
            _pool.RemoveAt(_pool.Count - 1);
        }
        else
        {
            figure = new Figure();
        }

        _figures.Add(figure);
        return figure;
    }

    private int AddCue(Cue cue, int at, int length)
    {
        if (cue.IsPlain)
        {
            _tokens.Add(new Token(at, at + length, cue, cue.Roles));
            return length;
        }

        if (cue.Is(CueRoles.Name))
        {
            AddNameNumerals(at, at + length, cue.Code);
        }

        if (cue.Is(CueRoles.FiveYearPlan))
        {
            AddNameNumerals(at, at + length, SkipReasons.Plan);
        }

        if (cue.Is(CueRoles.Special))
        {
            AddSpecial(cue, at, length);
        }
        else if (cue.Is(CueRoles.Period) && HasNumeral(cue.Word))
        {
            AddNameNumerals(at, at + length, SkipReasons.Duration);
        }

        var end = at + length;
        var roles = cue.Roles;
        if (cue.Is(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase) && !cue.Is(CueRoles.Link) && _view[end] is '到' or '至' or '为' && !cue.Is(CueRoles.Link))
        {
            roles = (roles & ~(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase)) | CueRoles.Link;
            end++;
        }

        if ((roles & CueRoles.Action) != CueRoles.None && EndsAsNoun(_view[end], _view[end + 1]))
        {
            // 开行量, 培训率: the verb is part of a noun.
            roles &= ~(CueRoles.Action | CueRoles.Creation);
        }

        if (_view[end] == '了' && cue.Is(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.HedgeBefore | CueRoles.Link))
        {
            end++;
        }

        _tokens.Add(new Token(at, end, cue, roles));
        return end - at;
    }

    // 开行量, 培训率, 建成数; but 建成数字园区, 建成商业街: there the next word begins.
    private static bool EndsAsNoun(char letter, char next) => letter switch
    {
        '量' => next is not ('子' or '化' or '贩'),
        '率' => next is not '先',
        '额' => next is not '外',
        '数' => next is not ('字' or '据' or '智' or '控' or '码' or '学' or '实'),
        '商' => next is not ('业' or '务' or '场' or '贸' or '圈' or '标' or '会' or '协' or '住' or '超' or '文' or '旅' or '户' or '铺' or '街'),
        '者' or '器' => true,
        _ => false,
    };

    private void AddSpecial(Cue cue, int at, int length)
    {
        var figure = Rent();
        figure.Reset(at, FigureKind.Doubling);
        figure.DigitsEnd = figure.End = figure.TrailEnd = at + length;
        figure.IsChinese = true;
        switch (cue.Code)
        {
            case "double" or "redouble" or "thrice" or "near-double":
                figure.Value = cue.Code switch { "redouble" => 4, "thrice" => 8, _ => 2 };
                figure.Before = cue.Code == "near-double" ? Comparator.About : null;
                figure.Unit = Times;
                figure.IsMore = _view[at + length] == '多';
                break;
            case "half" or "over-half" or "halve":
                figure.Kind = FigureKind.Fraction;
                figure.Value = 50;
                figure.Unit = NumeralReader.Percent;
                figure.Before = cue.Code == "over-half" ? Comparator.MoreThan : null;
                figure.IsHalving = cue.Code == "halve";
                break;
            case "two-digit":
                figure.Kind = FigureKind.Growth;
                figure.Value = 10;
                figure.Unit = NumeralReader.Percent;
                figure.Before = Comparator.AtLeast;
                break;
            default:
                figure.Kind = FigureKind.Rank;
                figure.Value = 1;
                figure.Unit = Place;
                break;
        }
    }

    private void AddNameNumerals(int start, int end, string reason)
    {
        for (var at = start; at < end;)
        {
            var letter = _view[at];
            if (!NumberWords.IsNumeral(letter) && !NumeralReader.IsDigit(letter))
            {
                at++;
                continue;
            }

            var from = at;
            while (at < end && (NumberWords.IsNumeral(_view[at]) || NumeralReader.IsDigit(_view[at])))
            {
                at++;
            }

            var figure = Rent();
            figure.Reset(from, FigureKind.Name);
            figure.DigitsEnd = figure.End = figure.TrailEnd = at;
            figure.Skip = reason;
        }
    }

    private static bool HasNumeral(string word) => word.AsSpan().ContainsAny(Numerals);

    // PM2.5, C919, M2, HPV; II类 is a grade of water.
    private int ReadLatin(int start)
    {
        var at = start;
        var digits = -1;
        while (char.IsAsciiLetterOrDigit(_view[at]) || (_view[at] is '.' or '-' or '_' && char.IsAsciiLetterOrDigit(_view[at + 1])))
        {
            if (digits < 0 && NumeralReader.IsDigit(_view[at]))
            {
                digits = at;
            }

            at++;
        }

        var word = _view.Slice(start, at);
        if (_view[at] == '类' && word is "I" or "II" or "III" or "IV" or "V")
        {
            var grade = Rent();
            grade.Reset(start, FigureKind.Grade);
            grade.Value = word switch { "I" => 1, "II" => 2, "III" => 3, "IV" => 4, _ => 5 };
            grade.DigitsEnd = at;
            grade.End = grade.TrailEnd = at + 1;
            grade.Unit = Class;
            return at + 1;
        }

        if (digits >= 0)
        {
            var figure = Rent();
            figure.Reset(digits, FigureKind.Name);
            figure.DigitsEnd = figure.End = figure.TrailEnd = at;
            figure.Skip = SkipReasons.Name;
        }

        return at;
    }

    private void MarkQuotes()
    {
        _quoted.AsSpan(0, _view.Length + 1).Clear();
        var open = -1;
        var letters = _view.Letters;
        var first = letters.IndexOfAny('“', '「', '《');
        if (first < 0)
        {
            return;
        }

        for (var at = first; at < letters.Length; at++)
        {
            var letter = letters[at];
            if (letter is '“' or '「' or '《')
            {
                open = at;
            }
            else if (letter is '”' or '」' or '》')
            {
                if (open >= 0 && at - open <= 24)
                {
                    _quoted.AsSpan(open, at - open + 1).Fill(true);
                }

                open = -1;
            }
        }
    }

    private void AttachHedges()
    {
        var next = 0;
        foreach (var figure in _figures)
        {
            while (next < _tokens.Count && _tokens[next].End < figure.Start)
            {
                next++;
            }

            AttachLeading(figure, next);
            AttachTrailing(figure, next);
        }
    }

    private void AttachLeading(Figure figure, int near)
    {
        for (var i = Math.Min(near + 2, _tokens.Count - 1); i >= 0 && i >= near - 3; i--)
        {
            ref readonly var token = ref _tokens[i];
            if (token.End == figure.LeadStart && token.Is(CueRoles.HedgeBefore))
            {
                // 突破 over 超过 does not happen; 约 inside 达到约 does, and the innermost hedge is the one meant.
                figure.Before ??= token.Cue.Before;
                figure.LeadStart = token.Start;
            }
        }

        if (figure.Before is null && !figure.IsHalving)
        {
            // 超过全球一半, 占全省近三成: the whole may stand between the hedge and the part; 低于每立方米19微克: or what one is counted by.
            for (var i = Math.Min(near + 2, _tokens.Count - 1); i > 0 && i >= near - 3; i--)
            {
                if (_tokens[i].End == figure.LeadStart && (figure.Kind == FigureKind.Fraction ? _tokens[i].Is(CueRoles.Lead) : _tokens[i].Cue.Word[0] == '每' && _tokens[i].Is(CueRoles.Adverb) && !_tokens[i].Is(CueRoles.EachYear)) && _tokens[i - 1].Is(CueRoles.HedgeBefore) && _tokens[i - 1].End == _tokens[i].Start)
                {
                    figure.Before = _tokens[i - 1].Cue.Before;
                    figure.LeadStart = _tokens[i - 1].Start;
                    break;
                }
            }
        }

        if (figure is { Before: null, IsScaled: true, Class: UnitClass.Money } && figure.LeadStart == figure.Start && _view[figure.Start - 1] == '过' && !_tokens.EndingAt(figure.Start, out _) && _view[figure.Start - 2] is not ('通' or '经' or '不' or '度' or '超'))
        {
            // 产值过10亿元.
            figure.Before = Comparator.MoreThan;
            figure.LeadStart--;
        }

        if (figure.IsBareMagnitude && figure.LeadStart == figure.Start && figure.Start > 0 && !_tokens.EndingAt(figure.Start, out _) && _view[figure.Start - 1] is '上' or '破' or '过')
        {
            figure.Before = _view[figure.Start - 1] == '上' ? Comparator.AtLeast : Comparator.MoreThan;
            figure.LeadStart--;
        }
    }

    private void AttachTrailing(Figure figure, int near)
    {
        for (var i = Math.Max(near - 1, 0); i < _tokens.Count && _tokens[i].Start <= figure.TrailEnd; i++)
        {
            if (_tokens[i].Start == figure.TrailEnd && _tokens[i].Is(CueRoles.HedgeAfter) && !(_tokens[i].Cue.Word == "内" && _view[_tokens[i].End] is not ('，' or '。' or '、' or '\0')))
            {
                figure.After = _tokens[i].Cue.After;
                figure.TrailEnd = _tokens[i].End;
                break;
            }
        }

        if (figure.After is null && figure.Class == UnitClass.Multiple && _view[figure.TrailEnd] == '多' && figure.Skip is null)
        {
            // 增长2倍多.
            figure.After = Comparator.MoreThan;
            figure.TrailEnd++;
        }

        if (figure.After is null && figure.Before is null && _view[figure.TrailEnd] is '强' or '弱' && (figure.Kind == FigureKind.Fraction || figure.Class == UnitClass.Percent) && _view[figure.TrailEnd + 1] is '，' or '。' or '；' or '、' or '\0')
        {
            // 占全省的六分之一强.
            figure.After = _view[figure.TrailEnd] == '强' ? Comparator.MoreThan : Comparator.LessThan;
            figure.TrailEnd++;
        }

        if (figure.After is null && _view[figure.TrailEnd] == '级' && figure.Skip is null && figure.IsScaled)
        {
            figure.After = figure.IsBareMagnitude ? Comparator.AtLeast : Comparator.About;
            figure.TrailEnd++;
        }
    }
}
