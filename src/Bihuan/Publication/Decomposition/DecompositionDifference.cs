using Bihuan.Formulas;
using Bihuan.Registers;

namespace Bihuan.Publication.Decomposition;

/// <summary>
/// What a table that came back changes. Confirming a row states all it holds, its suggestions too. Cells that people do not fill in are compared as well and
/// told, but not taken in.
/// </summary>
/// <param name="Changes">Cells that are taken in, by row, in the order of the columns.</param>
/// <param name="Events">What happens to the register, not yet signed.</param>
/// <param name="Diagnostics">What could not be taken in, with its cell.</param>
public sealed record DecompositionDifference(IReadOnlyList<RowChange> Changes, IReadOnlyList<RegisterEvent> Events, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether every changed cell can be taken in.</summary>
    public bool IsClean => !Diagnostics.Any(one => one.Severity == Severity.Error);

    /// <summary>Compares a table that came back with what would be given out now.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="given">The rows as they would be given out now.</param>
    /// <param name="back">The rows as they came back.</param>
    /// <param name="register">The register now.</param>
    public static DecompositionDifference Of(Plan plan, IReadOnlyList<DecompositionRow> given, IReadOnlyList<SentRow> back, IReadOnlyList<Commitment> register)
    {
        var reading = new Reading(plan, given, register);
        foreach (var row in back)
        {
            reading.Read(row);
        }

        reading.End(given);
        return new DecompositionDifference(reading.Changes, reading.Events, reading.Diagnostics);
    }

    // A text cut into numbers and what stands between them: even places hold words, odd ones numbers.
    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        for (var start = 0; ;)
        {
            var end = start;
            while (end < text.Length && !char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            pieces.Add(text[start..end]);
            if (end == text.Length)
            {
                return pieces;
            }

            start = end;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            {
                end++;
            }

            pieces.Add(text[start..end]);
            start = end;
        }
    }

    private sealed class Reading(Plan plan, IReadOnlyList<DecompositionRow> given, IReadOnlyList<Commitment> register)
    {
        private readonly Dictionary<string, DecompositionRow> _given = given.ToDictionary(row => row.Id, StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, Commitment> _register = register.ToDictionary(one => one.Id, StringComparer.OrdinalIgnoreCase);
        private readonly FormulaNotation _notation = new(plan.AreaCode, plan.Indicators);
        private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

        public List<RowChange> Changes { get; } = [];

        public List<RegisterEvent> Events { get; } = [];

        public List<Diagnostic> Diagnostics { get; } = [];

        public void Read(SentRow sent)
        {
            var row = sent.Row;
            if (row.Id.Length == 0)
            {
                Diagnostics.Add(DecompositionDiagnostics.RowWithoutId.At(sent.Here));
            }
            else if (!_given.TryGetValue(row.Id, out var was))
            {
                Diagnostics.Add(DecompositionDiagnostics.UnknownId.At(sent.At("id"), row.Id));
            }
            else if (!_seen.Add(row.Id))
            {
                Diagnostics.Add(DecompositionDiagnostics.DuplicateId.At(sent.At("id"), row.Id));
            }
            else
            {
                Compare(was, sent);
            }
        }

        public void End(IReadOnlyList<DecompositionRow> rows)
        {
            var missing = rows.Where(row => !_seen.Contains(row.Id)).Select(row => row.Id).ToList();
            if (missing.Count > 0)
            {
                Diagnostics.Add(DecompositionDiagnostics.RowsMissing.At(default, missing.Count, string.Join("、", missing.Take(10)) + (missing.Count > 10 ? "…" : "")));
            }
        }

        private void Compare(DecompositionRow was, SentRow sent)
        {
            var before = _register[was.Id];
            var (after, isConfirmed) = (before, before.IsConfirmed);
            var stated = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var field in DecompositionField.All)
            {
                if (!sent.Row.Cells.TryGetValue(field.Key, out var text) || string.Equals(text, was[field.Key], StringComparison.Ordinal))
                {
                    continue;
                }

                var place = sent.At(field.Key);
                if (field.Key == "formula" && FollowsTarget(before, sent.Row["target"], was["formula"], text))
                {
                    Diagnostics.Add(DecompositionDiagnostics.FormulaFollowsTarget.At(place, text, before.Assigned["target"]));
                    continue;
                }

                var isTaken = field.Key switch
                {
                    "task" => text.Length > 0 ? Done(after = after with { Title = text }) : Refuse(DecompositionDiagnostics.TaskMissing.At(place)),
                    "code" => TakeCode(ref after, text, place),
                    "formula" => TakeFormula(ref after, text, place),
                    "target" => TakeTarget(ref after, was["target"], text, place, stated),
                    "confirmed" => text is "是" or "否" ? Done(isConfirmed = text == "是") : Refuse(DecompositionDiagnostics.NotYesOrNo.At(place, text)),
                    "class" when text.Length > 0 && TaskClasses.Parse(text) is null => Refuse(DecompositionDiagnostics.UnknownClass.At(place, field.Header, text, string.Join("、", TaskClasses.All.Select(one => TaskClasses.WordsOf(one).Zh)))),
                    "nature" when text is not ("" or "约束性" or "预期性") => Refuse(DecompositionDiagnostics.UnknownClass.At(place, field.Header, text, "约束性、预期性")),
                    "origin" when text is not ("" or "上级下达" or "本级自定") => Refuse(DecompositionDiagnostics.UnknownClass.At(place, field.Header, text, "上级下达、本级自定")),
                    var key when DecompositionField.Assigned.Contains(key, StringComparer.Ordinal) => Done(stated[key] = text),
                    _ => Refuse(DecompositionDiagnostics.NotEditable.At(place, field.Header, was[field.Key], text)),
                };
                if (isTaken)
                {
                    Changes.Add(new RowChange(was.Id, field, was[field.Key], text));
                }
            }

            Enter(was, before, after, isConfirmed, stated);
        }

        private void Enter(DecompositionRow was, Commitment before, Commitment after, bool isConfirmed, Dictionary<string, string> stated)
        {
            if (isConfirmed && !before.IsConfirmed)
            {
                foreach (var key in was.Suggested.Where(key => was[key].Length > 0))
                {
                    stated.TryAdd(key, was[key]);
                }
            }

            if (stated.Count > 0)
            {
                Events.Add(new RegisterEvent.CommitmentAssigned(before.Id, stated));
            }

            var entry = RegisterEntry.Of(after, _notation);
            var isCorrected = !ReferenceEquals(after, before) && entry != RegisterEntry.Of(before, _notation);
            if (isCorrected)
            {
                Events.Add(new RegisterEvent.CommitmentCorrected(entry));
            }

            if (isConfirmed && (isCorrected || !before.IsConfirmed))
            {
                Events.Add(new RegisterEvent.CommitmentConfirmed(entry));
            }
            else if (!isConfirmed && before.IsConfirmed && !isCorrected)
            {
                Events.Add(new RegisterEvent.CommitmentReopened(before.Id));
            }
        }

        // A table filled in before its own import still has the formula it was given out with, and the target a person put over it.
        private static bool FollowsTarget(Commitment before, string target, string now, string sent) =>
            before.Assigned.TryGetValue("target", out var stated) && stated == target && Pieces(now) is var known && Pieces(sent) is var old && known.Count == old.Count
            && Enumerable.Range(0, known.Count).Where(i => known[i] != old[i]).ToList() is [var one] && one % 2 == 1;

        private bool TakeCode(ref Commitment commitment, string text, Place place)
        {
            if (text.Length > 0 && !plan.Indicators.Any(indicator => string.Equals(indicator.Code, text, StringComparison.Ordinal)))
            {
                return Refuse(DecompositionDiagnostics.UnknownIndicator.At(place, text));
            }

            commitment = commitment with { IndicatorCode = text.Length > 0 ? text : null };
            return true;
        }

        private bool TakeFormula(ref Commitment commitment, string text, Place place)
        {
            if (text.Length == 0)
            {
                commitment = commitment with { Interpretations = [] };
                return true;
            }

            if (_notation.Of(commitment.AreaCode).TryParse(text, out var problem) is not { } formula)
            {
                return Refuse(DecompositionDiagnostics.FormulaNotRead.At(place, text, problem?.Message.Zh, problem?.Message.En));
            }

            commitment = Meaning(commitment, formula);
            return true;
        }

        // One number changed, and the formula has that number once: then it is clear what is meant. Anything else a person writes as a formula.
        private bool TakeTarget(ref Commitment commitment, string was, string text, Place place, Dictionary<string, string> stated)
        {
            var (old, now) = (Pieces(was), Pieces(text));
            var changed = Enumerable.Range(0, Math.Min(old.Count, now.Count)).Where(i => old[i] != now[i]).ToList();
            if (commitment.Formula is { } formula && old.Count == now.Count && changed is [var at] && at % 2 == 1)
            {
                var notation = _notation.Of(commitment.AreaCode);
                var printed = Pieces(notation.Print(formula));
                if (Enumerable.Range(0, printed.Count).Where(i => i % 2 == 1 && printed[i] == old[at]).ToList() is [var one])
                {
                    printed[one] = now[at];
                    if (notation.TryParse(string.Concat(printed), out _) is { } meant)
                    {
                        commitment = Meaning(commitment, meant);
                        stated["target"] = text;
                        return true;
                    }
                }
            }

            return Refuse(DecompositionDiagnostics.TargetNotRead.At(place, was, text));
        }

        // The default sense is what a person stated; other senses of the old words no longer hold.
        private static Commitment Meaning(Commitment commitment, Formula formula) =>
            commitment with { Interpretations = [new Interpretation(InterpretationCatalogue.Corrected, formula)] };

        private static bool Done<T>(T _) => true;

        private bool Refuse(Diagnostic why)
        {
            Diagnostics.Add(why);
            return false;
        }
    }
}
