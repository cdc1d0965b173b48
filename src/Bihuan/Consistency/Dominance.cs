using Bihuan.Consistency.Modelling;
using Bihuan.Consistency.Solving;

namespace Bihuan.Consistency;

/// <summary>Targets that others make superfluous: the opposite of the target together with the others is impossible.</summary>
internal static class Dominance
{
    private const int MaxSentences = 60;

    public static IEnumerable<ConsistencyNote> Find(ConstraintSystem system)
    {
        foreach (var relations in system.Components())
        {
            var ofSentence = relations.Where(relation => !relation.IsHard).GroupBy(relation => relation.Sentence).ToDictionary(group => group.Key, group => group.ToList());
            if (ofSentence.Count is < 2 or > MaxSentences || Refuter.Refute(relations) is not null)
            {
                continue;
            }

            // The later of two equal ones is the superfluous one.
            var kept = relations.ToList();
            foreach (var (sentence, own) in ofSentence.OrderByDescending(pair => pair.Key))
            {
                if (system.Sentences[sentence].Commitment.Kind != CommitmentKind.Target || own is not [Relation.Row { IsEqual: false } row])
                {
                    continue;
                }

                var others = kept.Where(relation => relation.Sentence != sentence).ToList();
                var opposite = new Relation.Row(-1, [.. row.Terms.Select(term => (-term.Factor, term.Variable))], -row.Constant, !row.IsStrict);
                if (Refuter.Refute([.. others, opposite]) is { } proof && ConflictSearch.SentencesOf(proof) is { Count: > 0 } by && Shrink(by, others, opposite) is { } fewest)
                {
                    var ids = fewest.Select(number => system.Sentences[number].Id).ToList();
                    yield return NoteCatalogue.Idle.About([system.Sentences[sentence].Id, .. ids], system.Sentences[sentence].Id, string.Join("、", ids));
                    kept = others;
                }
            }
        }
    }

    /// <summary>The fewest sentences that still imply it; null when they contradict each other without it.</summary>
    private static List<int>? Shrink(IReadOnlySet<int> by, IReadOnlyList<Relation> relations, Relation.Row opposite)
    {
        var core = by.ToList();
        foreach (var sentence in by)
        {
            var fewer = core.Where(other => other != sentence).ToList();
            if (Refuter.Refute([.. relations.Where(relation => relation.IsHard || fewer.Contains(relation.Sentence)), opposite]) is not null)
            {
                core = fewer;
            }
        }

        return core.Count > 0 ? core : null;
    }
}
