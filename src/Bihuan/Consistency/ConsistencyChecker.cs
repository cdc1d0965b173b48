using Bihuan.Consistency.Modelling;
using Bihuan.Consistency.Solving;
using Bihuan.Formulas;

namespace Bihuan.Consistency;

/// <summary>
/// Whether a plan holds together: with itself, with arithmetic, with other plans. Each commitment constrains quantities (indicator × area × period);
/// identities and definitions hold whatever anybody promises; a number stands for everything that rounds to it. Sound: a conflict is proved, never
/// guessed, and comes with the proof. Pure and exact; observations serve assumptions and notes only, for a promise that an outcome contradicts is
/// a missed promise and not a conflict, and so is one that a later report tells of. How it decides is told in docs/consistency.md.
/// </summary>
/// <param name="identities">What is true of the indicators; codes are those of <paramref name="catalogue"/>.</param>
/// <param name="catalogue">Indicators the identities speak of. A plan's own come first; they are matched by code, then by Chinese name.</param>
/// <example><code>var report = new ConsistencyChecker(identities, catalogue).Check([new CheckedPlan(plan, register)]);</code></example>
public sealed class ConsistencyChecker(IReadOnlyList<Identity> identities, IReadOnlyList<Indicator> catalogue)
{
    /// <summary>Checks one plan, or several together: plans of one area and one time as versions of a text, others as plans that must fit.</summary>
    public ConsistencyReport Check(IReadOnlyList<CheckedPlan> plans, CancellationToken cancellation = default)
    {
        var conflicts = new List<Conflict>();
        var notes = new List<ConsistencyNote>();
        var least = new List<string>();
        var (proved, undecided) = (0, 0);
        foreach (var group in PlanGroups.Of(plans))
        {
            var seen = new HashSet<Commitment>(ReferenceEqualityComparer.Instance);
            foreach (var standpoint in Standpoint.Of(group))
            {
                var sentences = Sentences(group, plans.Count > 1, standpoint);
                var builder = new SystemBuilder(identities, catalogue);
                var system = builder.Build(sentences);
                foreach (var relations in system.Components())
                {
                    cancellation.ThrowIfCancellationRequested();
                    // What hangs together no otherwise than from an earlier year was looked at there.
                    if (relations.All(relation => relation.IsHard || seen.Contains(system.Sentences[relation.Sentence].Commitment)))
                    {
                        continue;
                    }

                    var search = new ConflictSearch(relations);
                    var all = search.FindAll();
                    var found = all.Where(item => !IsMissed(standpoint, system, item.Sentences)).ToList();
                    conflicts.AddRange(found.Select(item => Explain(system, search, item.Sentences, item.Proof)));
                    if (found.Count > 0)
                    {
                        least.AddRange(ConflictSearch.LeastChange(found).Select(sentence => system.Sentences[sentence].Id));
                    }
                    else if (all.Count == 0 && WitnessSearch.Find(relations) is not null)
                    {
                        proved++;
                    }
                    else if (all.Count == 0)
                    {
                        undecided++;
                        notes.Add(NoteCatalogue.Undecided.About(relations.Where(relation => !relation.IsHard).Select(relation => system.Sentences[relation.Sentence].Id)));
                    }

                    if (search.IsBounded)
                    {
                        notes.Add(NoteCatalogue.Bounded.About(all.SelectMany(item => item.Sentences).Select(sentence => system.Sentences[sentence].Id)));
                    }
                }

                notes.AddRange(UnstatedPrices(system, sentences, conflicts, standpoint));
                notes.AddRange(Dominance.Find(system));
                notes.AddRange(builder.Inexpressible.Where(sentence => sentence.Commitment is { Kind: CommitmentKind.Target, Formula: not null }).Select(sentence => NoteCatalogue.Inexpressible.About([sentence.Id], sentence.Commitment.Title)));
                seen.UnionWith(sentences.Select(item => item.Sentence.Commitment));
            }
        }

        notes = [.. notes.DistinctBy(note => $"{note.Code} {string.Join(',', note.Commitments)}", StringComparer.Ordinal)];
        notes.AddRange(conflicts.Where(IsWithinOneSentence).Select(conflict => AskTwice(conflict)));
        conflicts.RemoveAll(IsWithinOneSentence);
        least.RemoveAll(id => !conflicts.Exists(conflict => conflict.Members.Any(member => member.Id == id)));
        var ids = new SentenceIds(plans.Count > 1);
        var assumptions = plans.SelectMany(plan => new AssumptionFinder(plan, ids, identities, catalogue).Find()).ToList();
        notes.AddRange(plans.SelectMany(plan => new NoteFinder(plan, ids).Find()).Where(note => note.Code != NoteCatalogue.TwoValues.Code || !notes.Exists(asked => asked.Code == NoteCatalogue.TwoInOneSentence.Code && !note.Commitments.Except(asked.Commitments, StringComparer.Ordinal).Any())).ToList());
        notes.AddRange(PlanComparison.Compare(plans, ids));
        notes.AddRange(StageOrder.Find(plans, ids));
        return new ConsistencyReport(
            // What two sentences ask of each of several years is one conflict.
            [.. conflicts.DistinctBy(conflict => string.Join(',', conflict.Members.Select(member => member.Id)), StringComparer.Ordinal).OrderBy(conflict => conflict.Members.Count).ThenBy(conflict => conflict.Members[0].Id, StringComparer.Ordinal)],
            assumptions,
            [.. notes.OrderBy(note => NoteCatalogue.OrderOf(note.Code))],
            [.. least.Distinct(StringComparer.Ordinal)],
            proved,
            undecided);
    }

    /// <summary>
    /// Two figures of one name in one sentence are figures of two things whose difference the name has lost (地方级收入…、区级收入…) far more often than a
    /// contradiction: asked about, not alleged.
    /// </summary>
    private static bool IsWithinOneSentence(Conflict conflict) => conflict.Kind == ConflictKind.Values && conflict.Members.Count > 1
        && conflict.Members.All(member => member.Commitment.Fact is not null && ReferenceEquals(member.Plan, conflict.Members[0].Plan) && member.Commitment.Citation.SentenceSpan == conflict.Members[0].Commitment.Citation.SentenceSpan);

    private static ConsistencyNote AskTwice(Conflict conflict)
    {
        var commitments = conflict.Members.Select(member => member.Commitment).ToList();
        var indicator = commitments[0].Formula?.Predicates.FirstOrDefault()?.Left.About;
        return NoteCatalogue.TwoInOneSentence.About(
            conflict.Members.Select(member => member.Id), indicator?.NameZh ?? commitments[0].Title, string.Join('、', commitments.Select(commitment => commitment.Citation.Quote)), indicator?.Name(Language.English) ?? commitments[0].Title);
    }

    /// <summary>The targets of a plan, ready to be asked what holds under suppositions: by their numbers as written, as the verdicts take them.</summary>
    public WhatIf WhatIf(CheckedPlan plan) => new(
        new SystemBuilder(identities, catalogue).Build([.. Sentences([plan], false, new Standpoint(plan.Plan.From)).Where(item => item.Sentence.Commitment.Kind == CommitmentKind.Target)], areNumbersExact: true), plan.Plan.AreaCode);

    private static List<(Sentence Sentence, Interpretation? Reading)> Sentences(IEnumerable<CheckedPlan> plans, bool areSeveral, Standpoint standpoint) =>
        [.. plans.SelectMany(plan => plan.Register.Where(commitment => commitment.Kind != CommitmentKind.Task && standpoint.Sees(plan.Plan, commitment)).Select(commitment =>
            (new Sentence(plan.Plan, commitment, new SentenceIds(areSeveral).Of(plan.Plan, commitment)), commitment.Interpretations.Count > 0 ? commitment.Interpretations[0] : null)))];

    private static bool IsMissed(Standpoint standpoint, ConstraintSystem system, IEnumerable<int> sentences) =>
        standpoint.IsMissed(sentences.Select(number => system.Sentences[number]).Select(sentence => (sentence.Plan, sentence.Commitment)));

    private Conflict Explain(ConstraintSystem system, ConflictSearch search, IReadOnlyList<int> sentences, List<Inference> proof)
    {
        var relations = search.RelationsOf(sentences);
        var steps = new CertificateWriter(system).Write(proof);
        var members = sentences.Select(number => system.Sentences[number]).Select(sentence => new ConflictMember(sentence.Id, sentence.Plan, sentence.Commitment, Asks(sentence))).ToList();
        return new Conflict(
            members,
            KindOf(proof, system),
            Words(members, steps, Escapes(sentences.Select(number => system.Sentences[number]).ToList())),
            new Certificate(steps, proof, [.. relations]),
            new RepairFinder(system).Find(sentences, relations, proof));
    }

    private static Words Asks(Sentence sentence)
    {
        var notation = new FormulaNotation(sentence.Plan.AreaCode, sentence.Plan.Indicators);
        return sentence.Commitment.Formula is { } formula ? new(notation.Print(formula, Language.Chinese), notation.Print(formula)) : default;
    }

    private static Words Words(List<ConflictMember> members, IReadOnlyList<CertificateStep> steps, List<(string Id, Words Reading)> escapes)
    {
        string Text(Language language)
        {
            var isZh = language == Language.Chinese;
            var asks = string.Join(isZh ? "；" : "; ", members.Select(member => isZh ? $"{member.Id}（{member.Asks.Zh}）" : $"{member.Id} ({member.Asks.En})"));
            var end = steps.Count > 0 ? steps[^1].Text.In(language) : "";
            var (head, reason) = (isZh, members.Count) switch
            {
                (true, 1) => ($"{asks}自身无法成立", ""),
                (true, _) => ($"这{members.Count}句不能同时成立：{asks}", ""),
                (false, 1) => ($"{asks} cannot hold", ""),
                _ => ($"These {members.Count} sentences cannot all hold: {asks}", ""),
            };
            var way = escapes.Count == 0 ? "" : isZh
                ? $"。换一种读法就不冲突：{string.Join("；", escapes.Select(item => $"{item.Id}（{item.Reading.Zh}）"))}"
                : $". Under another reading they agree: {string.Join("; ", escapes.Select(item => $"{item.Id} ({item.Reading.En})"))}";
            return isZh ? $"{head}。{reason}{end}{way}。" : $"{head}. {reason}{Capital(end)}{way}.";
        }

        return new(Text(Language.Chinese), Text(Language.English));
    }

    private static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>Members with another declared reading under which the conflict is gone.</summary>
    private List<(string, Words)> Escapes(List<Sentence> members)
    {
        var escapes = new List<(string, Words)>();
        foreach (var member in members)
        {
            foreach (var other in member.Commitment.Interpretations.Skip(1))
            {
                // Who reads one sentence so reads the others so where they offer it.
                var alone = members.Select(sentence => (sentence, (Interpretation?)(ReferenceEquals(sentence, member) ? other : sentence.Commitment.Interpretations[0])));
                var alike = members.Select(sentence => (sentence, (Interpretation?)(sentence.Commitment.Interpretations.FirstOrDefault(reading => reading.Id == other.Id) ?? sentence.Commitment.Interpretations[0])));
                if (CanHold([.. alone]) && CanHold([.. alike]))
                {
                    escapes.Add((member.Id, other.Words));
                    break;
                }
            }
        }

        return escapes;
    }

    private bool CanHold(IReadOnlyList<(Sentence Sentence, Interpretation? Reading)> sentences) =>
        new SystemBuilder(identities, catalogue).Build(sentences).Components().All(relations => Refuter.Refute(relations) is null);

    /// <summary>Where the prices of a growth are not stated, a contradiction that needs them is a question and not a conflict.</summary>
    private IEnumerable<ConsistencyNote> UnstatedPrices(ConstraintSystem system, List<(Sentence Sentence, Interpretation? Reading)> sentences, List<Conflict> known, Standpoint standpoint)
    {
        if (!system.Variables.Any(variable => variable is { IsGrowth: true, Key.Basis: null }))
        {
            yield break;
        }

        var nominal = new SystemBuilder(identities, catalogue).Build(sentences, unstatedBasisIsNominal: true);
        var told = known.Select(conflict => string.Join(',', conflict.Members.Select(member => member.Id))).ToHashSet(StringComparer.Ordinal);
        foreach (var relations in nominal.Components())
        {
            foreach (var (members, proof) in new ConflictSearch(relations).FindAll())
            {
                var ids = members.Select(sentence => nominal.Sentences[sentence].Id).ToList();
                if (!told.Contains(string.Join(',', ids)) && !IsMissed(standpoint, nominal, members))
                {
                    var end = new CertificateWriter(nominal).Write(proof)[^1].Text;
                    yield return NoteCatalogue.BasisAsked.About(ids, end.Zh, end.En);
                }
            }
        }
    }

    private static ConflictKind KindOf(IReadOnlyList<Inference> proof, ConstraintSystem system)
    {
        var relations = RelationsOf(proof).ToList();
        var kinds = new HashSet<ConflictKind>();
        foreach (var relation in relations)
        {
            switch (relation)
            {
                case Relation.Product product when system.Variables[product.X].IsGrowth || system.Variables[product.Y].IsGrowth:
                    kinds.Add(ConflictKind.Growth);
                    break;
                case Relation.Product:
                    kinds.Add(ConflictKind.Product);
                    break;
                case Relation.Mixture:
                case Relation.Row { IsHard: false, Terms.Count: > 1 }:
                    kinds.Add(ConflictKind.Comparison);
                    break;
                case Relation.Row { IsHard: true, Terms.Count: > 1 }:
                    kinds.Add(ConflictKind.Sum);
                    break;
                case Relation.Row { IsHard: true } row when !row.Constant.IsZero:
                    kinds.Add(ConflictKind.Limit);
                    break;
            }
        }

        return kinds.Count switch { 0 => ConflictKind.Values, 1 => kinds.First(), _ => ConflictKind.Mixed };
    }

    private static IEnumerable<Relation> RelationsOf(IEnumerable<Inference> proof) => proof.SelectMany(step => step switch
    {
        Inference.Narrow narrow => [narrow.By],
        Inference.Combine combine => combine.Rows.Select(item => (Relation)item.Row),
        Inference.Halves halves => RelationsOf(halves.Below.Concat(halves.Above)),
        Inference.Ways ways => RelationsOf(ways.Each.SelectMany(way => way)),
        _ => Enumerable.Empty<Relation>(),
    });
}
