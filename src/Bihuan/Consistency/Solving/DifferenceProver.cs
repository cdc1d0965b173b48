namespace Bihuan.Consistency.Solving;

/// <summary>
/// Comparisons such as “A faster than B” are edges of a graph; they contradict each other exactly when a cycle asks for more than nothing
/// (shortest paths, Bellman 1958). Its proof adds the cycle up.
/// </summary>
internal static class DifferenceProver
{
    /// <summary>A refutation of the rows of the form x − y ≥ c together with the limits found so far; null when there is none.</summary>
    public static List<Inference>? Refute(IReadOnlyList<Relation> relations, Propagator limits)
    {
        var nodes = new Dictionary<int, int>();
        var edges = new List<Edge>();
        foreach (var relation in relations)
        {
            if (relation is Relation.Row { Terms.Count: 2 } row && row.Terms[0].Factor == -row.Terms[1].Factor)
            {
                AddRow(row, nodes, edges);
            }
        }

        if (edges.Count == 0)
        {
            return null;
        }

        // Node 0 is the number zero: a limit is a comparison with it.
        foreach (var (variable, node) in nodes.ToList())
        {
            if (limits.LowOf(variable) is { } low)
            {
                edges.Add(new Edge(0, node, low.Value, low.IsStrict ? 1 : 0, null, Rational.One, variable, IsHigh: false));
            }

            if (limits.HighOf(variable) is { } high)
            {
                edges.Add(new Edge(node, 0, -high.Value, high.IsStrict ? 1 : 0, null, Rational.One, variable, IsHigh: true));
            }
        }

        return FindCycle(nodes.Count + 1, edges) is { } cycle ? Proof(cycle, limits) : null;
    }

    private static void AddRow(Relation.Row row, Dictionary<int, int> nodes, List<Edge> edges)
    {
        var (plus, minus) = row.Terms[0].Factor.Sign > 0 ? (row.Terms[0], row.Terms[1]) : (row.Terms[1], row.Terms[0]);
        var (to, from) = (Node(plus.Variable), Node(minus.Variable));
        var (weight, times) = (row.Constant / plus.Factor, Rational.One / plus.Factor);
        edges.Add(new Edge(from, to, weight, row.IsStrict ? 1 : 0, row, times, -1, false));
        if (row.IsEqual)
        {
            edges.Add(new Edge(to, from, -weight, 0, row, -times, -1, false));
        }

        int Node(int variable)
        {
            if (!nodes.TryGetValue(variable, out var node))
            {
                node = nodes.Count + 1;
                nodes.Add(variable, node);
            }

            return node;
        }
    }

    private static List<Edge>? FindCycle(int count, List<Edge> edges)
    {
        var (value, strict, parent) = (new Rational[count], new int[count], new int[count]);
        var outgoing = new List<int>[count];
        Array.Fill(parent, -1);
        for (var i = 0; i < edges.Count; i++)
        {
            (outgoing[edges[i].From] ??= []).Add(i);
        }

        // Longest paths from everywhere at once; a node raised more often than there are nodes lies behind a cycle that never ends.
        var raised = new int[count];
        var queue = new Queue<int>(Enumerable.Range(0, count));
        var waiting = new bool[count];
        Array.Fill(waiting, true);
        while (queue.TryDequeue(out var from))
        {
            waiting[from] = false;
            foreach (var at in outgoing[from] ?? [])
            {
                var edge = edges[at];
                var (length, stricts) = (value[from] + edge.Weight, strict[from] + edge.Strict);
                var order = length.CompareTo(value[edge.To]);
                if (order < 0 || (order == 0 && stricts <= strict[edge.To]))
                {
                    continue;
                }

                (value[edge.To], strict[edge.To], parent[edge.To]) = (length, stricts, at);
                // Looking for the cycle costs a walk, so it is done at doubling distances and at the certain end.
                if (++raised[edge.To] > count || (raised[edge.To] & (raised[edge.To] - 1)) == 0)
                {
                    if (CycleThrough(edge.To, parent, edges) is { } cycle)
                    {
                        return cycle;
                    }
                }

                if (!waiting[edge.To])
                {
                    waiting[edge.To] = true;
                    queue.Enqueue(edge.To);
                }
            }
        }

        return null;
    }

    private static List<Edge>? CycleThrough(int start, int[] parent, List<Edge> edges)
    {
        var seen = new HashSet<int>();
        var at = start;
        while (parent[at] >= 0 && seen.Add(at))
        {
            at = edges[parent[at]].From;
        }

        if (parent[at] < 0)
        {
            return null;
        }

        var cycle = new List<Edge>();
        var node = at;
        do
        {
            var edge = edges[parent[node]];
            cycle.Add(edge);
            node = edge.From;
        }
        while (node != at);
        cycle.Reverse();
        return cycle;
    }

    private static List<Inference> Proof(List<Edge> cycle, Propagator limits)
    {
        var bounds = cycle.Where(edge => edge.Row is null).ToList();
        return
        [
            .. limits.Explain(bounds.Select(edge => (edge.Variable, edge.IsHigh))),
            new Inference.Combine(
                [.. cycle.Where(edge => edge.Row is not null).Select(edge => (edge.Times, edge.Row!))],
                [.. bounds.Select(edge => (edge.Times, edge.Variable, edge.IsHigh))]),
        ];
    }

    /// <summary>to ≥ from + weight.</summary>
    private sealed record Edge(int From, int To, Rational Weight, int Strict, Relation.Row? Row, Rational Times, int Variable, bool IsHigh);
}
