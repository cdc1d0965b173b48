using Bihuan.Ledgers;
using CsCheck;

namespace Bihuan.Tests.Ledgers;

/// <summary>No entry can be changed, removed, inserted or moved without being found and named.</summary>
public class Chain_of_the_ledger
{
    private static readonly Gen<IReadOnlyList<LedgerEntry>> Ledgers =
        Gen.Select(Gen.String[0, 8], Gen.String[0, 8], Gen.String[0, 40]).List[1, 12].Select(rows =>
        {
            var entries = new List<LedgerEntry>();
            foreach (var (stream, name, payload) in rows)
            {
                entries.Add(LedgerChain.Append(entries.LastOrDefault(), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(entries.Count), stream, name, "somebody", payload));
            }

            return (IReadOnlyList<LedgerEntry>)entries;
        });

    [Fact]
    public void What_was_appended_verifies_and_gives_its_head() => Ledgers.Sample(ledger =>
    {
        Assert.Null(LedgerChain.Verify(ledger, ledger[^1].Hash, out var last));
        Assert.Equal(ledger[^1], last);
        Assert.Null(LedgerChain.Verify(ledger, ledger[0].Hash, out _));
    });

    [Fact]
    public void A_changed_entry_is_found_and_named() => Gen.Select(Ledgers, Gen.Int[0, 11], Gen.Int[0, 4]).Sample((ledger, at, field) =>
    {
        at %= ledger.Count;
        var old = ledger[at];
        var changed = field switch
        {
            0 => old with { Payload = old.Payload + " " },
            1 => old with { Stream = old.Stream + "x" },
            2 => old with { By = "else" },
            3 => old with { At = old.At.AddTicks(1) },
            _ => old with { Name = old.Name + "x" },
        };
        Assert.Equal(new LedgerFault(old.Sequence, LedgerFaultKind.Changed), LedgerChain.Verify([.. ledger.Take(at), changed, .. ledger.Skip(at + 1)], null, out _));

        // Mended with a hash of its own, it no longer fits what follows; at the end only a head noted elsewhere tells.
        var mended = changed with { Hash = LedgerChain.HashOf(changed) };
        var fault = LedgerChain.Verify([.. ledger.Take(at), mended, .. ledger.Skip(at + 1)], ledger[^1].Hash, out _);
        Assert.Equal(at == ledger.Count - 1 ? new LedgerFault(old.Sequence, LedgerFaultKind.HeadDiffers) : new LedgerFault(old.Sequence + 1, LedgerFaultKind.Unchained), fault);
    });

    [Fact]
    public void A_removed_or_moved_entry_is_found_and_named() => Gen.Select(Ledgers, Gen.Int[0, 11]).Sample((ledger, at) =>
    {
        at %= ledger.Count;
        var fault = LedgerChain.Verify([.. ledger.Take(at), .. ledger.Skip(at + 1)], ledger[^1].Hash, out _);
        Assert.Equal(at == ledger.Count - 1 ? new LedgerFault(at, LedgerFaultKind.HeadDiffers) : new LedgerFault(at + 1, LedgerFaultKind.Missing), fault);
        if (at > 0)
        {
            Assert.NotNull(LedgerChain.Verify([.. ledger.Take(at - 1), ledger[at], ledger[at - 1], .. ledger.Skip(at + 1)], null, out _));
        }
    });

    [Fact]
    public void Fields_do_not_run_into_each_other()
    {
        var at = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.NotEqual(LedgerChain.Append(null, at, "a", "bc", "d", "e").Hash, LedgerChain.Append(null, at, "ab", "c", "d", "e").Hash);
        Assert.Throws<ArgumentException>(() => LedgerChain.Append(null, DateTime.SpecifyKind(at, DateTimeKind.Local), "a", "b", "c", "d"));
    }
}
