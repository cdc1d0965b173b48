using Stateless;
using Stateless.Graph;

namespace Bihuan.Delivery.Cases;

/// <summary>The table of transitions as a state machine of one case. It decides; what happened is folded elsewhere.</summary>
public sealed class CaseMachine
{
    private static readonly Dictionary<(CaseState, CaseAction), CaseTransition> Rows = CaseTransitions.All.ToDictionary(row => (row.From, row.Action));
    private static readonly Dictionary<string, CaseRule> RulesByCode = CaseRules.All.ToDictionary(rule => rule.Code, StringComparer.Ordinal);

    private readonly StateMachine<CaseState, CaseAction> _machine;
    private readonly Dictionary<CaseAction, StateMachine<CaseState, CaseAction>.TriggerWithParameters<CaseInput>> _triggers = [];

    internal CaseMachine(SupervisionCase @case)
    {
        _machine = new StateMachine<CaseState, CaseAction>(@case.State);
        foreach (var row in CaseTransitions.All)
        {
            var guards = row.Rules
                .Select(rule => Tuple.Create<Func<CaseInput, bool>, string>(input => rule.Holds(@case, input), rule.Code))
                .Prepend(Tuple.Create<Func<CaseInput, bool>, string>(input => row.By.Contains(input.By.Duty), CaseRules.RightDuty.Code))
                .ToArray();
            var from = _machine.Configure(row.From);
            if (row.From == row.To)
            {
                from.PermitReentryIf(Trigger(row.Action), guards);
            }
            else
            {
                from.PermitIf(Trigger(row.Action), row.To, guards);
            }
        }
    }

    /// <summary>The machine as a Mermaid state diagram, for the documents.</summary>
    public static string Diagram()
    {
        var empty = new StateMachine<CaseState, CaseAction>(CaseState.Registered);
        foreach (var row in CaseTransitions.All)
        {
            _ = row.From == row.To ? empty.Configure(row.From).PermitReentry(row.Action) : empty.Configure(row.From).Permit(row.Action, row.To);
        }

        return MermaidGraph.Format(empty.GetInfo());
    }

    internal static CaseTransition? Row(CaseState from, CaseAction action) => Rows.GetValueOrDefault((from, action));

    /// <summary>The rules that stand against an action; empty when it may be done.</summary>
    internal IReadOnlyList<CaseRule> Unmet(CaseAction action, CaseInput input)
    {
        if (Row(_machine.State, action) is null)
        {
            return [CaseRules.Reachable];
        }

        return _machine.CanFire(Trigger(action), input, out var unmet) ? [] : [.. unmet.Select(code => RulesByCode[code])];
    }

    private StateMachine<CaseState, CaseAction>.TriggerWithParameters<CaseInput> Trigger(CaseAction action) =>
        _triggers.TryGetValue(action, out var trigger) ? trigger : _triggers[action] = _machine.SetTriggerParameters<CaseInput>(action);
}
