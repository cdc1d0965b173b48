using Stateless;
using Stateless.Graph;

namespace Bihuan.Delivery.Cases;

/// <summary>The table of transitions as a state machine. It decides; what happened is folded in <see cref="SupervisionCase"/>.</summary>
public static class CaseMachine
{
    private static readonly Dictionary<(CaseState, CaseAction), CaseTransition> Rows = CaseTransitions.All.ToDictionary(row => (row.From, row.Action));
    private static readonly Dictionary<string, CaseRule> RulesByCode = CaseRules.All.ToDictionary(rule => rule.Code, StringComparer.Ordinal);

    // One machine for each state, made once: asked whether an action may be done, never fired, so it may be shared.
    private static readonly Dictionary<CaseState, Machine> Machines = Enum.GetValues<CaseState>().ToDictionary(state => state, state => new Machine(state));

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
    internal static IReadOnlyList<CaseRule> Unmet(SupervisionCase @case, CaseAction action, CaseInput input) =>
        Row(@case.State, action) is null ? [CaseRules.Reachable] : Machines[@case.State].Unmet(action, new Question(@case, input));

    private sealed record Question(SupervisionCase Case, CaseInput Input);

    private sealed class Machine
    {
        private readonly StateMachine<CaseState, CaseAction> _machine;
        private readonly Dictionary<CaseAction, StateMachine<CaseState, CaseAction>.TriggerWithParameters<Question>> _triggers = [];

        public Machine(CaseState state)
        {
            _machine = new StateMachine<CaseState, CaseAction>(state);
            foreach (var row in CaseTransitions.All.Where(row => row.From == state))
            {
                var trigger = _triggers[row.Action] = _machine.SetTriggerParameters<Question>(row.Action);
                var guards = row.Rules
                    .Select(rule => Tuple.Create<Func<Question, bool>, string>(question => rule.Holds(question.Case, question.Input), rule.Code))
                    .Prepend(Tuple.Create<Func<Question, bool>, string>(question => row.By.Contains(question.Input.By.Duty), CaseRules.RightDuty.Code))
                    .ToArray();
                _ = row.From == row.To ? _machine.Configure(state).PermitReentryIf(trigger, guards) : _machine.Configure(state).PermitIf(trigger, row.To, guards);
            }
        }

        public IReadOnlyList<CaseRule> Unmet(CaseAction action, Question question) =>
            _machine.CanFire(_triggers[action], question, out var unmet) ? [] : [.. unmet.Select(code => RulesByCode[code])];
    }
}
