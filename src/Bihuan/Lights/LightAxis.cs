namespace Bihuan.Lights;

/// <summary>One question of a rule, cut into the cells on which no row changes its mind: codes, points, open intervals, unknown.</summary>
internal sealed class LightAxis
{
    public LightAxis(LightQuestion question, IReadOnlyList<LightRow> rows)
    {
        Question = question;
        var cells = question.Values.Select(value => new Cell(LightAnswer.Of(value.Code), null, null)).ToList();
        if (question.IsNumber)
        {
            var borders = rows.SelectMany(row => row.Guards).Where(guard => guard.Question == question).SelectMany(guard => guard.Borders)
                .Concat(question.Lowest is { } lowest ? [lowest] : []).Distinct().Order().ToList();
            decimal? below = null;
            foreach (var border in borders)
            {
                AddOpen(cells, below, border);
                cells.Add(new Cell(LightAnswer.Of(border), border, border));
                below = border;
            }

            AddOpen(cells, below, null);
            cells.RemoveAll(cell => (question.Lowest is { } least && cell.Sample.Number < least) || (question.IsWhole && cell.Sample.Number is { } number && number != decimal.Truncate(number)));
        }

        if (question.MayBeUnknown)
        {
            cells.Add(new Cell(LightAnswer.Unknown, null, null));
        }

        Cells = cells;
    }

    public LightQuestion Question { get; }

    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>Which cells a row's condition allows; all of them when the row does not ask.</summary>
    public bool[] AllowedBy(LightRow row)
    {
        var guards = row.Guards.Where(guard => guard.Question == Question).ToList();
        return [.. Cells.Select(cell => guards.All(guard => guard.Holds(cell.Sample)))];
    }

    /// <summary>Some cells of this axis in words; null when it is all of them.</summary>
    public Words? Describe(IReadOnlyCollection<int> chosen)
    {
        if (chosen.Count == Cells.Count)
        {
            return null;
        }

        var codes = new List<string>();
        var ranges = new List<(decimal? Low, bool HasLow, decimal? High, bool HasHigh)>();
        int? last = null;
        foreach (var index in chosen.Order())
        {
            var cell = Cells[index];
            if (cell.Sample.Number is null)
            {
                codes.Add(cell.Sample.ToString());
                continue;
            }

            var isPoint = cell.Low is not null && cell.Low == cell.High;
            if (last == index - 1 && ranges.Count > 0)
            {
                ranges[^1] = ranges[^1] with { High = cell.High, HasHigh = isPoint };
            }
            else
            {
                ranges.Add((cell.Low, isPoint, cell.High, isPoint));
            }

            last = index;
        }

        return LightPhrases.Of(Question, codes, ranges);
    }

    private void AddOpen(List<Cell> cells, decimal? low, decimal? high)
    {
        var sample = (low, high) switch
        {
            ({ } a, { } b) when Question.IsWhole => decimal.Floor(a) + 1m < b ? decimal.Floor(a) + 1m : (a + b) / 2m,
            ({ } a, { } b) => (a + b) / 2m,
            ({ } a, null) => decimal.Floor(a) + 1m,
            (null, { } b) => decimal.Ceiling(b) - 1m,
            _ => 0m,
        };
        // Between two neighbouring whole numbers there is none: the sample falls on a fraction, or on the border itself, and is left out.
        if (!(Question.IsWhole && high is { } end && low is not null && (sample != decimal.Truncate(sample) || sample >= end)))
        {
            cells.Add(new Cell(LightAnswer.Of(sample), low, high));
        }
    }

    /// <summary>One cell with an answer inside it; the borders of a number cell, equal for a point.</summary>
    public sealed record Cell(LightAnswer Sample, decimal? Low, decimal? High);
}
