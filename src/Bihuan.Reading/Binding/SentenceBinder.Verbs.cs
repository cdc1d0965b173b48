using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>What the first word of a name does: a verb, a verb behind a manner, or the first half of a noun.</summary>
internal sealed partial class SentenceBinder
{
    private static readonly HashSet<string> Purposes = new(WordLists.Of("purposes"), StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PurposePlaces = new HashSet<string>(WordLists.Of("places-for"), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private bool NamesPlace(Token verb, int end) =>
        verb.Is(CueRoles.Action) && Purposes.Contains(verb.Cue.Word) && PurposePlaces.Contains(_view.Slice(verb.End, end)) || verb.Cue.Word == "服务" && end - verb.End >= 2 && !Whom.IsIn(_view.Slice(verb.End, end));

    private CueRoles FirstRoles(int start, int end)
    {
        // 又解决, 再开工, 新实施: an adverb does not hide the verb.
        for (var step = 0; step < 3 && start < end; step++)
        {
            if (_words.TokenStartingAt(start, out var token) && token.End <= end)
            {
                if (token.Is(CueRoles.Drop) && _words.TokenStartingAt(token.End, out var cut) && cut.End <= end && cut.Is(CueRoles.Reduction))
                {
                    // 完成裁减编制3万人.
                    return cut.Roles;
                }

                if (NamesPlace(token, end))
                {
                    // 服务网点36个, 培训中心5个: the verb says what the place is for.
                    return CueRoles.None;
                }

                if (!token.Is(CueRoles.Adverb | CueRoles.Respectively | CueRoles.Average) || token.Is(CueRoles.Action | CueRoles.Cumulative))
                {
                    return token.End - token.Start == 1 ? CueRoles.None : token.Roles & ~(CueRoles.Half | CueRoles.Tier | CueRoles.Aim | CueRoles.Name | CueRoles.Word);
                }

                start = token.End;
                if (token.Cue.Word is "成功" or "顺利" && start < end && !_words.TokenStartingAt(start, out _))
                {
                    return CueRoles.Action;
                }
            }
            else if (_view[start] == '新' && _view[start + 1] == '（' && _view.Slice(start, start + 8).IndexOf("）建") > 0)
            {
                // 新（续）建学校28所.
                return CueRoles.Action;
            }
            else if (step <= 1 && (_view[start] is '获' or '拆' || _view[start] == '建' && end - start > 2 && _view[start + 1] is not ('筑' or '制' or '材' or '档' or '议' or '言' or '党' or '有')))
            {
                // 获省级奖项5项: won; 建水窖600口: built.
                return CueRoles.Action;
            }
            else if (step == 0 && _view[start] == '年' && _view[start + 1] is not ('产' or '处' or '发' or '出') && _words.TokenStartingAt(start + 1, out var yearly) && yearly.Is(CueRoles.Action))
            {
                // 年培训农民4万人.
                return yearly.Roles & CueRoles.Action;
            }
            else if (step == 0 && _view[start] == '“' && _view.Slice(start, end).IndexOf('”') is > 1 and < 12 and var title && start + title + 3 < end && _words.TokenStartingAt(start + title + 1, out var called) && called.Is(CueRoles.Action) && called.End - called.Start > 1 && Array.IndexOf(Nominal, called.Cue.Word) < 0)
            {
                // “名师到家”引进教师203人: a campaign does not hide its verb.
                start = called.Start;
            }
            else if (_view[start] is '新' or '再' or '又' or '已')
            {
                start++;
            }
            else if (step == 0 && _view.Slice(start, start + 2) is "综合" or "集中")
            {
                // 综合治理, 集中整治.
                start += 2;
            }
            else
            {
                break;
            }
        }

        return CueRoles.None;
    }

    private bool NamesDoing(int start, int end)
    {
        for (var i = _words.FirstTokenFrom(start); i < _mentions.Tokens.Count && _mentions.Tokens[i].End <= end; i++)
        {
            if (_mentions.Tokens[i].Is(CueRoles.Action) && (_mentions.Tokens[i].Start == start || _mentions.Tokens[i].End == end || Array.IndexOf(Nominal, _mentions.Tokens[i].Cue.Word) < 0))
            {
                return true;
            }
        }

        return false;
    }
}
