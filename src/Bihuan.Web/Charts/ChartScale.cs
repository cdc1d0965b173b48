using System.Globalization;

namespace Bihuan.Web.Charts;

/// <summary>Numbers to places on a drawing of one size, with round ticks. Decimal arithmetic, so that the same model gives the same bytes everywhere.</summary>
internal sealed class ChartScale
{
    private readonly ChartModel _model;
    private readonly ChartShape _shape;
    private readonly decimal _low;
    private readonly decimal _high;

    public ChartScale(ChartModel model, ChartShape shape)
    {
        (_model, _shape) = (model, shape);
        var values = model.Lines.SelectMany(line => line.Points).Select(point => point.Value)
            .Concat(model.Targets.SelectMany(target => new[] { target.Value - target.Tolerance, target.Value + target.Tolerance }))
            .Concat(model.Path.Select(point => point.Value))
            .ToList();
        var (low, high) = values.Count == 0 ? (0m, 1m) : (values.Min(), values.Max());
        // A line may start above zero, but where zero is near it is shown: it keeps proportions honest.
        if (low > 0m && low < high * (!shape.IsSmall || model.Unit is "类" or "class" ? 0.4m : model.Unit == "%" ? 0.6m : 1.01m))
        {
            low = 0m;
        }

        if (low == high)
        {
            (low, high) = (low - Math.Max(1m, Math.Abs(low) * 0.1m), high + Math.Max(1m, Math.Abs(high) * 0.1m));
        }

        Step = StepFor((high - low) / (shape.Height > 260m ? 5m : shape.IsSmall ? 2m : 4m));
        _low = Math.Floor(low / Step) * Step;
        _high = Math.Ceiling(high / Step) * Step;
        if (_high - high < Step * 0.15m)
        {
            _high += Step;
        }

        if (shape.IsSmall)
        {
            // Nothing names the values of a small one, so it needs no round border: what is shown fills it.
            var room = (high - low) * 0.1m;
            (_low, _high) = (low == 0m ? 0m : low - room, high + room);
        }

        Left = shape.IsSmall ? 0m : 14m + 7.2m * Ticks.Max(tick => Text(tick).Length);
    }

    public decimal Left { get; }

    public decimal Right => _shape.Width - (_shape.IsSmall ? 0m : 16m);

    public decimal Roof => _shape.Top;

    public decimal Floor => _shape.Height - _shape.Bottom;

    /// <summary>Whether zero is in sight.</summary>
    public bool HasZero => _low <= 0m && _high >= 0m;

    public decimal Step { get; }

    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = _low; tick <= _high; tick += Step)
            {
                yield return tick;
            }
        }
    }

    /// <summary>Years to be named at the axis: as many as fit.</summary>
    public IEnumerable<int> Years
    {
        get
        {
            var (first, last) = (_model.FirstMonth / 12 + 1, _model.LastMonth / 12);
            var room = Math.Max(2, (int)((Right - Left) / 52m));
            var stride = Math.Max(1, (last - first) / room + 1);
            for (var year = last; year >= first; year -= stride)
            {
                yield return year;
            }
        }
    }

    public decimal X(int month) => Round(Left + Inset + (Right - Left - 2m * Inset) * (month - _model.FirstMonth) / Math.Max(1, _model.LastMonth - _model.FirstMonth));

    public decimal Y(decimal value) => Round(Floor - (Floor - Roof) * (value - _low) / (_high - _low));

    private decimal Inset => _shape.IsSmall ? 20m : 10m;

    public static string Text(decimal value) => (value / 1.0000000000000000000000000000m).ToString("#,0.####", CultureInfo.InvariantCulture);

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.ToEven);

    private static decimal StepFor(decimal rough)
    {
        var unit = 1m;
        while (unit > rough)
        {
            unit /= 10m;
        }

        while (unit * 10m <= rough)
        {
            unit *= 10m;
        }

        return (rough / unit) switch { <= 1m => unit, <= 2m => unit * 2m, <= 5m => unit * 5m, _ => unit * 10m };
    }
}
