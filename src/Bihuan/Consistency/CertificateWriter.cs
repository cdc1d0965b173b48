using Bihuan.Consistency.Modelling;
using Bihuan.Consistency.Solving;
using Bihuan.Statistics;

namespace Bihuan.Consistency;

/// <summary>Proofs in words, with the numbers a person needs to follow them.</summary>
internal sealed class CertificateWriter(ConstraintSystem system)
{
    public IReadOnlyList<CertificateStep> Write(IReadOnlyList<Inference> proof)
    {
        var steps = new List<CertificateStep>();
        Write(proof, new Dictionary<(int, bool), Limit>(), new("", ""), steps);
        return steps;
    }

    private void Write(IReadOnlyList<Inference> proof, Dictionary<(int Variable, bool IsHigh), Limit> limits, Words prefix, List<CertificateStep> steps)
    {
        foreach (var step in proof)
        {
            switch (step)
            {
                case Inference.Narrow narrow:
                    if (!IsObvious(narrow))
                    {
                        Add(Narrowed(narrow), Arithmetic(narrow, limits));
                    }

                    limits[(narrow.Variable, narrow.IsHigh)] = narrow.Limit;
                    break;
                case Inference.Clash clash:
                    var (low, high) = (limits[(clash.Variable, false)], limits[(clash.Variable, true)]);
                    var name = Of(clash.Variable).Name;
                    var (floor, ceiling) = (Show(clash.Variable, low, false), Show(clash.Variable, high, true));
                    Add(new($"{name.Zh}既要{floor}又要{ceiling}，没有这样的数", $"{name.En} would have to be {floor} and {ceiling}: there is no such number"), null);
                    break;
                case Inference.Combine combine:
                    Add(Combined(combine, limits), Total(combine, limits));
                    break;
                case Inference.Halves halves:
                    var at = Of(halves.Variable).Print(halves.At, false);
                    var subject = Of(halves.Variable).Name;
                    Write(halves.Below, new(limits) { [(halves.Variable, true)] = new Limit(halves.At, false) }, Case(prefix, $"若{subject.Zh}≤{at}：", $"if {subject.En} ≤ {at}: "), steps);
                    Write(halves.Above, new(limits) { [(halves.Variable, false)] = new Limit(halves.At, false) }, Case(prefix, $"若{subject.Zh}≥{at}：", $"if {subject.En} ≥ {at}: "), steps);
                    break;
                case Inference.Ways ways:
                    for (var i = 0; i < ways.Each.Count; i++)
                    {
                        var way = string.Join(", ", ways.Choice.Ways[i].Select(row => Says(row).Zh));
                        var wayEn = string.Join(", ", ways.Choice.Ways[i].Select(row => Says(row).En));
                        Write(ways.Each[i], new(limits), Case(prefix, $"若按{way}：", $"if {wayEn}: "), steps);
                    }

                    break;
            }
        }

        // A number that only passes from one quantity to another is no sum: 8% = 8%.
        void Add(Words text, string? arithmetic) => steps.Add(new CertificateStep(new(prefix.Zh + text.Zh, prefix.En + text.En), arithmetic?.Split(" = ") is [var left, var right] && left == right ? null : arithmetic));
    }

    private static Words Case(Words prefix, string zh, string en) => new(prefix.Zh + zh, prefix.En + en);

    /// <summary>“Not below zero” is used by every product and need not be told.</summary>
    private static bool IsObvious(Inference.Narrow step) => step is { By: { IsHard: true } and Relation.Row { Terms.Count: 1 }, IsHigh: false, Limit.Value.IsZero: true }
        || (step is { IsHigh: false, Limit: { Value.IsZero: true, IsStrict: false } });

    private Variable Of(int variable) => system.Variables[variable];

    private string IdOf(Relation relation) => system.Sentences[relation.Sentence].Id;

    private string Show(int variable, Limit limit, bool isHigh) =>
        (isHigh, limit.IsStrict) switch { (false, false) => "≥ ", (false, true) => "> ", (true, false) => "≤ ", _ => "< " } + Of(variable).Print(limit.Value, isHigh);

    private Words Narrowed(Inference.Narrow step)
    {
        var (name, limit) = (Of(step.Variable).Name, Show(step.Variable, step.Limit, step.IsHigh));
        return step.By switch
        {
            { IsHard: true } => new($"由“{step.By.Because?.Zh}”：{name.Zh} {limit}", $"by “{step.By.Because?.En}”: {name.En} {limit}"),
            _ when Written(step.By, limit) is { } written => new($"按{IdOf(step.By)}：{name.Zh} {limit}（原文“{written}”，计入其精度或允差）", $"by {IdOf(step.By)}: {name.En} {limit} (“{written}” as written, with its rounding or tolerance)"),
            _ => new($"按{IdOf(step.By)}：{name.Zh} {limit}", $"by {IdOf(step.By)}: {name.En} {limit}"),
        };
    }

    /// <summary>The number in the sentence where it is another than the limit taken from it; null when they are the same or the sentence has none.</summary>
    private string? Written(Relation by, string limit) =>
        by is Relation.Row { Terms.Count: 1 } && system.Sentences[by.Sentence].Commitment is { Fact: { Value: not null } fact, Formula: { } formula }
        && formula.Predicates.Select(predicate => predicate.Right).OfType<Formulas.Term.Constant>().FirstOrDefault() is { Number: var number } && !limit.EndsWith(' ' + number.ToString(), StringComparison.Ordinal)
            ? fact.Citation.Quote
            : null;

    private string? Arithmetic(Inference.Narrow step, Dictionary<(int Variable, bool IsHigh), Limit> limits)
    {
        switch (step.By)
        {
            case Relation.Row { Terms.Count: > 1 } row:
                var own = row.Terms.First(term => term.Variable == step.Variable).Factor;
                // The variable alone on its side: constant − Σ other terms at the end the step used, over its own factor.
                var parts = new List<string>();
                var isFirst = true;
                if (!ShownConstant(row, step).IsZero)
                {
                    parts.Add(Variable.Digits(ShownConstant(row, step), step.IsHigh));
                    isFirst = false;
                }

                foreach (var (factor, variable) in row.Terms.Where(term => term.Variable != step.Variable))
                {
                    var weight = -factor / own;
                    if (EndOf(variable, weight.Sign > 0 == step.IsHigh, limits) is not { } end)
                    {
                        return null;
                    }

                    var times = weight.Abs() == Rational.One ? "" : $"{Variable.Digits(weight.Abs(), false)} × ";
                    parts.Add((weight.Sign < 0 ? "− " : isFirst ? "" : "+ ") + times + Of(variable).Print(end.Value, weight.Sign > 0 == step.IsHigh));
                    isFirst = false;
                }

                return $"{string.Join(' ', parts)} = {Of(step.Variable).Print(step.Limit.Value, step.IsHigh)}";
            case Relation.Product product:
                return Arithmetic(product, step, limits);
            default:
                return null;
        }
    }

    private Rational ShownConstant(Relation.Row row, Inference.Narrow step)
    {
        var own = row.Terms.First(term => term.Variable == step.Variable).Factor;
        var constant = row.Constant / own;
        return Of(step.Variable).IsGrowth ? constant * 100 : constant / Of(step.Variable).Unit.Factor;
    }

    private static Limit? EndOf(int variable, bool isHigh, Dictionary<(int Variable, bool IsHigh), Limit> limits) =>
        limits.TryGetValue((variable, isHigh), out var limit) ? limit : null;

    private string? Arithmetic(Relation.Product product, Inference.Narrow step, Dictionary<(int Variable, bool IsHigh), Limit> limits)
    {
        var result = Multiplier(step.Variable, step.Limit.Value, step.IsHigh);
        if (step.Variable == product.Z)
        {
            return EndOf(product.X, step.IsHigh, limits) is { } x && EndOf(product.Y, step.IsHigh, limits) is { } y
                ? $"{Multiplier(product.X, x.Value, step.IsHigh)} × {Multiplier(product.Y, y.Value, step.IsHigh)}{Scaled(product, step.IsHigh ? product.LowK : product.HighK, "÷")} = {result}"
                : null;
        }

        var other = step.Variable == product.X ? product.Y : product.X;
        return EndOf(product.Z, step.IsHigh, limits) is { } z && EndOf(other, !step.IsHigh, limits) is { } partner
            ? $"{Multiplier(product.Z, z.Value, step.IsHigh)} ÷ {Multiplier(other, partner.Value, !step.IsHigh)}{Scaled(product, step.IsHigh ? product.HighK : product.LowK, "×")} = {result}"
            : null;
    }

    /// <summary>What lies between the units as printed, so that the line adds up by hand: 万亩 × 公斤/亩 ÷ 1000 = 万吨. 万 and 亿 are read off the units themselves.</summary>
    private string Scaled(Relation.Product product, Rational k, string sign)
    {
        var between = k * Plain(product.Z) / (Plain(product.X) * Plain(product.Y));
        return between == Rational.One || Variable.Digits(between, false) is not { } digits || digits == "1" ? "" : $" {sign} {digits}";
    }

    /// <summary>The factor of a variable's unit without 万 and 亿 before it: 1000 for 万吨 where 公斤 is the base.</summary>
    private Rational Plain(int variable)
    {
        if (Of(variable).IsGrowth)
        {
            return Rational.One;
        }

        var symbol = Of(variable).Unit.Symbol.AsSpan();
        var bare = symbol.TrimStart("万亿千百");
        return bare.Length < symbol.Length && UnitCatalogue.TryParse(bare.ToString(), out var unit) ? (Rational)unit.Factor : (Rational)Of(variable).Unit.Factor;
    }

    /// <summary>Growth inside a product is the factor itself.</summary>
    private string Multiplier(int variable, Rational value, bool upwards) =>
        Of(variable).IsGrowth ? Variable.Digits(value, upwards) : Of(variable).Print(value, upwards);

    private Words Combined(Inference.Combine combine, Dictionary<(int Variable, bool IsHigh), Limit> limits)
    {
        var (zh, en) = (new List<string>(), new List<string>());
        foreach (var (times, row) in combine.Rows)
        {
            var says = Says(row);
            var by = row.IsHard ? new Words($"“{row.Because?.Zh}”", $"“{row.Because?.En}”") : new Words(IdOf(row), IdOf(row));
            var factor = times.Abs() == Rational.One || combine.Rows.All(item => item.Times.Abs() == times.Abs()) ? "" : $"{Variable.Digits(times.Abs(), false)} × ";
            zh.Add($"{factor}{by.Zh}（{says.Zh}）");
            en.Add($"{factor}{by.En} ({says.En})");
        }

        foreach (var (_, variable, isHigh) in combine.Limits)
        {
            var shown = Show(variable, limits[(variable, isHigh)], isHigh);
            zh.Add($"{Of(variable).Name.Zh} {shown}");
            en.Add($"{Of(variable).Name.En} {shown}");
        }

        return new($"把{string.Join("；", zh)}相加，左边全部抵消", $"adding up {string.Join("; ", en)}, the left sides cancel");
    }

    /// <summary>What is left of the sum: nothing is asked to be more than nothing.</summary>
    private static string Total(Inference.Combine combine, Dictionary<(int Variable, bool IsHigh), Limit> limits)
    {
        var total = combine.Rows.Aggregate(Rational.Zero, (sum, item) => sum + item.Times * item.Row.Constant);
        var isStrict = combine.Rows.Any(item => item.Row.IsStrict && item.Times.Sign > 0);
        foreach (var (times, variable, isHigh) in combine.Limits)
        {
            var limit = limits[(variable, isHigh)];
            total += (isHigh ? -times : times) * limit.Value;
            isStrict |= limit.IsStrict && times.Sign > 0;
        }

        return $"0 {(isStrict ? ">" : "≥")} {Variable.Digits(total, false)}";
    }

    /// <summary>A row as a comparison of what adds with what is taken away.</summary>
    private Words Says(Relation.Row row)
    {
        var sign = row.IsEqual ? "=" : row.IsStrict ? ">" : "≥";
        string Side(bool plus, Language language)
        {
            var terms = row.Terms.Where(term => term.Factor.Sign > 0 == plus).Select(term => Of(term.Variable).Name.In(language)).ToList();
            return terms.Count == 0 ? "0" : string.Join(" + ", terms);
        }

        string Text(Language language)
        {
            if (row.Terms is [var only])
            {
                var limit = new Limit(row.Constant / only.Factor, row.IsStrict);
                return $"{Of(only.Variable).Name.In(language)} {Show(only.Variable, limit, only.Factor.Sign < 0)}";
            }

            var rest = row.Constant.IsZero ? "" : $" {(row.Constant.Sign > 0 ? "+" : "−")} {Variable.Digits(row.Constant.Abs(), false)}";
            return $"{Side(true, language)} {sign} {Side(false, language)}{rest}";
        }

        return new(Text(Language.Chinese), Text(Language.English));
    }
}
