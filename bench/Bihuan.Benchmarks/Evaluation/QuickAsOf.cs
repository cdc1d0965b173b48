using System.Diagnostics;
using System.Globalization;
using Bihuan.Statistics;
using Bihuan.Store;
using Microsoft.Data.Sqlite;

namespace Bihuan.Benchmarks.Evaluation;

/// <summary>
/// Reading one plan's observations as of a date out of SQLite with ten million of them, <c>--asof</c>: beside it, in turn, reading the same rows without
/// a date. One plan is appended as the product does; the others are copies of its rows.
/// </summary>
internal static class QuickAsOf
{
    private const int Rows = 20_000;

    public static async Task RunAsync(int plans, string directory)
    {
        Directory.CreateDirectory(directory);
        var store = await PlanStore.OpenAsync(directory, TimeProvider.System);
        await store.AppendAsync("p0", Figures());
        await CopyAsync(directory, plans);
        var last = string.Create(CultureInfo.InvariantCulture, $"p{plans - 1}");
        var (all, sameRows, half) = (double.MaxValue, double.MaxValue, double.MaxValue);
        var (count, halfCount) = (0, 0);
        for (var round = 0; round < 7; round++)
        {
            (all, count) = await BestAsync(store, last, null, all);
            (sameRows, _) = await BestAsync(store, last, new DateOnly(2030, 1, 1), sameRows);
            (half, halfCount) = await BestAsync(store, last, new DateOnly(2021, 6, 30), half);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{plans * (long)Rows} observations in {plans} plans"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read {count} without a date {all * 1000:0} ms; the same rows as of a date {sameRows * 1000:0} ms, ratio {sameRows / all:0.00} (at most 3)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read {halfCount} known on an earlier date {half * 1000:0} ms: per row {half / halfCount / (all / count):0.00} of a row without a date"));
    }

    private static async Task<(double Seconds, int Count)> BestAsync(PlanStore store, string plan, DateOnly? asOf, double best)
    {
        var clock = Stopwatch.StartNew();
        var count = (await store.ObservationsAsync(plan, asOf)).Count;
        return (Math.Min(best, clock.Elapsed.TotalSeconds), count);
    }

    private static IEnumerable<Observation> Figures()
    {
        var unit = UnitCatalogue.Parse("亿元");
        for (var i = 0; i < Rows; i++)
        {
            var (series, month) = (i / 60, i % 60);
            var period = Period.OfMonth(2019 + month / 12, month % 12 + 1);
            var day = period.End.AddDays(15);
            var figure = new Observation
            {
                Id = "", Key = new SeriesKey(string.Create(CultureInfo.InvariantCulture, $"i{series}"), "500000", SeriesMeasure.Level), Period = period,
                Value = new Quantity(new decimal(1000 + i * 37 % 99_000, 0, 0, false, 2), unit), Status = ObservationStatus.Final, Published = new(day, day), Source = new Source("bench", null, null),
            };
            yield return figure with { Id = ObservationId.Of(figure) };
        }
    }

    private static async Task CopyAsync(string directory, int plans)
    {
        var file = Directory.EnumerateFiles(directory, "*.db").First();
        await using var db = new SqliteConnection($"Data Source={file}");
        await db.OpenAsync();
        var columns = new List<string>();
        await using (var table = db.CreateCommand())
        {
            table.CommandText = "select name from pragma_table_info('observations') where name not in ('sequence', 'plan_id')";
            await using var reader = await table.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                columns.Add(reader.GetString(0));
            }
        }

        await using var transaction = await db.BeginTransactionAsync();
        for (var plan = 1; plan < plans; plan++)
        {
            await using var copy = db.CreateCommand();
            var names = string.Join(", ", columns);
            copy.CommandText = $"insert into plans (id, created_at) select replace(id, 'p0', $plan), created_at from plans where id = 'p0'; "
                + $"insert into observations (plan_id, {names}) select $plan, {names} from observations where plan_id = 'p0' order by sequence";
            copy.Parameters.AddWithValue("$plan", string.Create(CultureInfo.InvariantCulture, $"p{plan}"));
            await copy.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }
}
