using System.Security.Cryptography;
using System.Text;

namespace Bihuan.Web.Access;

/// <summary>The one-time code of the first run. It lives as long as the process and is good for one administrator.</summary>
internal sealed class SetUp
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private readonly Lock _gate = new();
    private byte[]? _code;

    /// <summary>Whether an administrator is still to be made.</summary>
    public bool IsOpen => _code is not null;

    /// <summary>Opens it with a new code.</summary>
    public string Open()
    {
        var code = NewSecret();
        _code = Encoding.UTF8.GetBytes(code);
        return code;
    }

    /// <summary>Takes the code, once.</summary>
    public bool Take(string code)
    {
        lock (_gate)
        {
            if (_code is null || !CryptographicOperations.FixedTimeEquals(_code, Encoding.UTF8.GetBytes(code.Trim())))
            {
                return false;
            }

            _code = null;
            return true;
        }
    }

    /// <summary>Gives back a code whose use came to nothing.</summary>
    public void Return(string code) => _code = Encoding.UTF8.GetBytes(code.Trim());

    /// <summary>About a hundred bits, in letters that are not mistaken for each other.</summary>
    public static string NewSecret() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));
}
