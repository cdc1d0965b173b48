using System.Globalization;
using Bihuan.Formulas;
using Bihuan.Lights;
using Bihuan.Publication;
using Bihuan.Statistics;

namespace Bihuan.Cli.Views;

/// <summary>The proof of one verdict in plain text: a person with a pencil can walk from the sentence to the verdict.</summary>
internal sealed class ProofText(Session session, Account account, FormulaNotation notation, SeriesSet data, LightJudge? lights = null)
{
    public void Write(Verdict verdict)
    {
        using var screen = new Screen(session);
        var commitment = verdict.Commitment;
        var isClaim = commitment.Kind == CommitmentKind.Claim;
        var judged = isClaim ? AccountWords.OfClaim(verdict.Kind) : AccountWords.Of(verdict.Kind);
        screen.Line($"{commitment.Id}  {commitment.Title}  {TargetWords.Of(commitment).In(session.Language)}".TrimEnd(), Looks.Title);
        screen.Line(Summary(verdict, judged.In(session.Language)), Looks.Of(Tally.Outlook(verdict)));
        screen.Line($"{AccountWords.Of(commitment.Kind).In(session.Language)} · {session.Say(account.AsOf, data.LatestPublication)}"
            + (commitment.IsConfirmed ? "" : session.Say(" · 草稿，尚未经人确认", " · draft, not confirmed by a person yet")));
        Sentence(screen, commitment);
        Meaning(screen, verdict);
        Observations(screen, verdict);
        Steps(screen, session.Say("计算", "Arithmetic"), verdict.Proof.Steps);
        Steps(screen, session.Say("时序进度", "Standing"), verdict.Proof.StandingSteps);
        OtherReadings(screen, verdict);
        Light(screen, verdict);
        Reasons(screen, verdict);
        screen.Blank();
        screen.Line(session.Say("判定规则版本 {0}", "rules of evaluation, version {0}", verdict.Proof.RuleVersion), Looks.Quiet);
        screen.WriteTo(session.Terminal.Out);
    }

    private string Summary(Verdict verdict, string judged)
    {
        var parts = new List<string> { session.Say("判定：", "verdict: ") + judged };
        if (QuantityWords.OfMargin(verdict) is { Length: > 0 } margin)
        {
            parts.Add(session.Say("余量 ", "margin ") + margin);
        }

        if (verdict.Kind == VerdictKind.Undecided && verdict.DataState != DataState.Missing)
        {
            parts.Add(session.Say("进度 ", "standing ") + AccountWords.Of(verdict.Standing).In(session.Language));
        }

        var worth = AccountWords.OfData(verdict);
        parts.Add((worth == AccountWords.Of(verdict.DataState) ? session.Say("数据 ", "data ") : "") + worth.In(session.Language));
        if (verdict.Needed is { } needed)
        {
            parts.Add(session.Say("还需", "still needed ") + AccountWords.OfPer(needed.Per).In(session.Language) + " " + AccountWords.OfNeeded(needed.Bound).In(session.Language) + QuantityWords.Of(needed.Value)
                + (needed.Best is { } best ? session.Say("（有记录的最好成绩 {0}，{1}）", " (best on record {0}, {1})", QuantityWords.Of(best.Value), best.Period.In(session.Language)) : ""));
        }

        return string.Join(" · ", parts);
    }

    private void Sentence(Screen screen, Commitment commitment)
    {
        Heading(screen, session.Say("原文", "Sentence"));
        if (commitment.Citation.Section.Count > 0)
        {
            screen.Line("  " + string.Join(" › ", commitment.Citation.Section), Looks.Quiet);
        }

        var span = commitment.Citation.Span;
        screen.Line($"  “{commitment.Citation.Sentence}”");
        screen.Line(session.Say("  依据“{0}”，第 {1}–{2} 个字符", "  on “{0}”, characters {1}–{2}", commitment.Citation.Quote, span.Start, span.End), Looks.Quiet);
        foreach (var note in account.Plan.Notes)
        {
            if (commitment.Citation.Sentence.Contains(note.Quote, StringComparison.Ordinal) || note.Quote.Contains(commitment.Citation.Sentence, StringComparison.Ordinal))
            {
                screen.Line(session.Say("  注：", "  note: ") + note.Text.In(session.Language) + (note.Source.Length > 0 ? session.Say("（{0}）", " ({0})", note.Source) : ""));
            }
        }
    }

    private void Meaning(Screen screen, Verdict verdict)
    {
        Heading(screen, session.Say("公式", "Formula"));
        if (verdict.Commitment.Formula is not { } formula)
        {
            screen.Line(session.Say("  还没有可执行的含义", "  there is no executable meaning yet"));
            return;
        }

        screen.Line("  " + notation.Print(formula, Language.Chinese));
        screen.Line("  " + notation.Print(formula));
        screen.Line($"  {session.Say("释义", "reading")}  {verdict.Commitment.Interpretations[0].Words.In(session.Language)}  ({verdict.Interpretation})");
    }

    private void Observations(Screen screen, Verdict verdict)
    {
        Heading(screen, session.Say("用到的观测值", "Observations used"));
        var number = 0;
        foreach (var observation in verdict.UsedObservations.Select(data.Observation).OfType<Observation>())
        {
            number++;
            var name = account.Plan.Indicators.FirstOrDefault(indicator => indicator.Code == observation.Key.Indicator)?.Name(session.Language) ?? observation.Key.Indicator;
            var area = observation.Key.Area == account.Plan.AreaCode ? "" : " @" + (account.Plan.Areas.FirstOrDefault(one => one.Code == observation.Key.Area)?.Name(session.Language) ?? observation.Key.Area);
            var bound = observation.Bound switch { Bound.AtLeast => "≥", Bound.AtMost => "≤", Bound.About => "≈", _ => "" };
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"  {number}. {name}{area} {observation.Period} {AccountWords.Of(observation.Key.Measure).In(session.Language)} {bound}{observation.Value}  {AccountWords.Of(observation.Status).In(session.Language)}")
                + session.Say("，公布 ", ", published ") + (observation.Published?.ToString() ?? session.Say("日期不详", "on an unknown date"))
                + (observation.IsDerived ? session.Say("，推算值", ", inferred") : ""));
            screen.Line($"     {observation.Source.Title}{(observation.Source.Url is { } url ? "  " + url : "")}", Looks.Quiet);
            if (observation.Source.Quote is { Length: > 0 } quote)
            {
                screen.Line($"     “{quote}”", Looks.Quiet);
            }

            if (observation.Note is { Length: > 0 } note)
            {
                screen.Line(session.Say("     注：", "     note: ") + note, Looks.Quiet);
            }
        }

        if (number == 0)
        {
            screen.Line(session.Say("  没有：缺数据不是零", "  none: missing is not zero"));
        }
    }

    private void Steps(Screen screen, string heading, IReadOnlyList<ProofStep> steps)
    {
        if (steps.Count == 0)
        {
            return;
        }

        Heading(screen, heading);
        for (var i = 0; i < steps.Count; i++)
        {
            var arithmetic = steps[i].Arithmetic is { } line ? session.Say("：", ": ") + line : "";
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"  {i + 1}. {steps[i].Text.In(session.Language)}{arithmetic}"));
        }
    }

    private void OtherReadings(Screen screen, Verdict verdict)
    {
        if (verdict.Readings.Count < 2)
        {
            return;
        }

        Heading(screen, verdict.IsDisputed ? session.Say("其他释义（判定不全相同）", "Other readings (they do not all agree)") : session.Say("其他释义（判定相同）", "Other readings (they agree)"));
        foreach (var reading in verdict.Readings.Skip(1))
        {
            var margin = reading.Margin is { } value ? " " + QuantityWords.Of(reading.MarginBound) + QuantityWords.Signed(value) : "";
            screen.Line($"  {AccountWords.Of(reading.Kind).In(session.Language)}{margin}  {reading.Interpretation.Words.In(session.Language)}  ({reading.Interpretation.Id})");
            screen.Line("     " + notation.Print(reading.Interpretation.Formula, session.Language), Looks.Quiet);
        }
    }

    private void Light(Screen screen, Verdict verdict)
    {
        if (lights is null)
        {
            return;
        }

        var light = lights.Of(verdict);
        Heading(screen, session.Say("亮灯", "Light"));
        screen.Line($"  {light.Sign} {LightWords.Of(light.Colour).In(session.Language)}  {light.Words.In(session.Language)}");
        screen.Line($"  {session.Say("规则", "scheme")}  {light.Scheme.Words.In(session.Language)} ({light.Scheme.Id} {light.Scheme.Version})");
        screen.Line($"  {session.Say("成立的一行", "row that holds")}  {light.Row.Condition.In(session.Language)}"
            + (light.Row.IsPublished ? session.Say("（公布的规则）", " (the published rule)") : session.Say("（表中补的，不是公布的规则）", " (added in the table, not the published rule)")), Looks.Quiet);
    }

    private void Reasons(Screen screen, Verdict verdict)
    {
        if (verdict.Reasons.Count == 0)
        {
            return;
        }

        Heading(screen, session.Say("理由", "Reasons"));
        foreach (var reason in verdict.Reasons)
        {
            screen.Line($"  {ReasonWords.Of(reason, account.Plan, session.Language)}  ({reason.Code})");
        }
    }

    private static void Heading(Screen screen, string title)
    {
        screen.Blank();
        screen.Line(title, Looks.Title);
    }
}
