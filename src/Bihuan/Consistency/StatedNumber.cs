using Bihuan.Consistency.Solving;
using Bihuan.Formulas;

namespace Bihuan.Consistency;

/// <summary>A number a sentence states for one quantity: <c>at 2027: gdp ≥ 4万亿元</c>.</summary>
/// <param name="Commitment">The sentence.</param>
/// <param name="Term">The quantity.</param>
/// <param name="When">Its period.</param>
/// <param name="Comparator">On which side.</param>
/// <param name="Number">As written.</param>
internal sealed record StatedNumber(Commitment Commitment, Term Term, Period When, Comparator Comparator, Quantity Number)
{
    public Indicator Indicator => Term.About!;

    public string Area => Term switch
    {
        Term.Value t => t.Area, Term.Sum t => t.Area, Term.Growth t => t.Area, Term.AverageGrowth t => t.Area, Term.Ratio t => t.Area, _ => Commitment.AreaCode,
    };

    public Rational Base => (Rational)Number.Value * Number.Unit.Factor;

    /// <summary>Half a step of the last digit as written, in base units.</summary>
    public Rational HalfStep => (Rational)Number.Resolution * Number.Unit.Factor / 2;

    public bool IsTarget => Commitment.Kind == CommitmentKind.Target;

    /// <summary>At least so much.</summary>
    public bool IsFloor => Comparator is Comparator.AtLeast or Comparator.MoreThan;

    /// <summary>At most so much.</summary>
    public bool IsCeiling => Comparator is Comparator.AtMost or Comparator.LessThan;

    /// <summary>“≥4万亿元”.</summary>
    public string Shown => Comparator switch
    {
        Comparator.AtLeast => "≥", Comparator.MoreThan => ">", Comparator.AtMost => "≤", Comparator.LessThan => "<", Comparator.About => "≈", _ => "",
    } + Number;

    /// <summary>Numbers of the default readings: one predicate with a constant, at one period or in each of several years.</summary>
    public static IEnumerable<StatedNumber> Of(IEnumerable<Commitment> register)
    {
        foreach (var commitment in register)
        {
            switch (commitment.Formula)
            {
                case Formula.At { What: { Right: Term.Constant { Number: var number }, Left: { About: not null } left } what } at:
                    yield return new StatedNumber(commitment, left, at.When, what.Comparator, number);
                    break;
                case Formula.Each { Every: Frequency.Annual, What: { Right: Term.Constant { Number: var number }, Left: { About: not null } left } what } each:
                    for (var year = each.From; year <= each.To; year++)
                    {
                        yield return new StatedNumber(commitment, left, Period.OfYear(year), what.Comparator, number);
                    }

                    break;
            }
        }
    }
}
