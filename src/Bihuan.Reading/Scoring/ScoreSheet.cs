using System.Globalization;
using System.Text;

namespace Bihuan.Reading.Scoring;

/// <summary>Reading quality of one document.</summary>
/// <param name="Gold">Number of gold facts.</param>
/// <param name="Predicted">Number of facts read, those on borderline spans left out.</param>
/// <param name="Matched">Facts met by a gold fact.</param>
/// <param name="Detected">Matched with the right value and unit.</param>
/// <param name="Full">Matched with every field right; the section is scored by itself.</param>
/// <param name="Fields">For each field the share of matched facts that have it right, in the order of the annotation guide.</param>
/// <param name="Errors">One line for each miss, difference and surplus.</param>
public sealed record ScoreSheet(
    int Gold,
    int Predicted,
    int Matched,
    int Detected,
    int Full,
    IReadOnlyList<KeyValuePair<string, double>> Fields,
    IReadOnlyList<string> Errors)
{
    /// <summary>Precision, recall and F1 of having a fact there whose value and unit are right.</summary>
    public (double Precision, double Recall, double F1) Detection => Ratios(Detected);

    /// <summary>Precision, recall and F1 of facts with every field right.</summary>
    public (double Precision, double Recall, double F1) FullFact => Ratios(Full);

    /// <summary>The sheet as <c>bihuan score</c> prints it.</summary>
    public string Print()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"gold {Gold} predicted {Predicted} matched {Matched}\n");
        text.Append("fields");
        foreach (var (name, share) in Fields)
        {
            text.Append(CultureInfo.InvariantCulture, $" {name}={share:0.000}");
        }

        text.Append('\n');
        var (dp, dr, df) = Detection;
        text.Append(CultureInfo.InvariantCulture, $"detect P {dp:0.000} R {dr:0.000} F1 {df:0.000}\n");
        var (fp, fr, ff) = FullFact;
        text.Append(CultureInfo.InvariantCulture, $"full   P {fp:0.000} R {fr:0.000} F1 {ff:0.000}\n");
        return text.ToString();
    }

    private (double Precision, double Recall, double F1) Ratios(int right)
    {
        var precision = Predicted > 0 ? (double)right / Predicted : 0;
        var recall = Gold > 0 ? (double)right / Gold : 0;
        return (precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
    }
}
