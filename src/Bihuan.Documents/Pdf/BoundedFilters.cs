using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Bihuan.Documents.Pdf;

/// <summary>
/// The library's own decoders behind a budget: a small pdf may not unfold into gigabytes, nor call its own parts without end.
/// Once the budget is spent every further part is refused, so that even a reader that swallows the refusal comes to its end.
/// </summary>
internal sealed class BoundedFilters(DocumentLimits limits) : IFilterProvider
{
    private readonly Dictionary<IFilter, IFilter> _bounded = new(ReferenceEqualityComparer.Instance);
    private long _expanded;
    private int _decodings;

    public bool IsSpent { get; private set; }

    /// <summary>Says that the file asks for too much, as somebody else found.</summary>
    public void Spend() => IsSpent = true;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Charge(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Charge(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => DefaultFilterProvider.Instance.GetAllFilters();

    private IFilter[] Charge(IReadOnlyList<IFilter> filters)
    {
        IsSpent |= ++_decodings > limits.Decodings;
        ThrowIfSpent();
        return [.. filters.Select(filter => _bounded.TryGetValue(filter, out var bounded) ? bounded : _bounded[filter] = new Bounded(filter, this))];
    }

    private void Expand(long bytes)
    {
        _expanded += bytes;
        IsSpent |= _expanded > limits.Expanded;
        ThrowIfSpent();
    }

    private void ThrowIfSpent()
    {
        if (IsSpent)
        {
            throw new DocumentTooLargeException(limits.Expanded);
        }
    }

    private sealed class Bounded(IFilter inner, BoundedFilters budget) : IFilter
    {
        // LZW gains at most about 1:1400; larger parts in this old code are not met in documents of this century.
        private const int LongestLzw = 256 << 10;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            switch (inner)
            {
                case FlateFilter:
                    Measure(input);
                    break;
                case LzwFilter when input.Length > LongestLzw:
                    budget.Expand(long.MaxValue / 2);
                    break;
                default:
                    budget.Expand(input.Length);
                    break;
            }

            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        /// <summary>Unfolds once into nothing to learn the size: the decoder itself would hold all of it before anyone could say no.</summary>
        private void Measure(Memory<byte> input)
        {
            const int headerBytes = 2;
            if (input.Length <= headerBytes)
            {
                return;
            }

            try
            {
                using var raw = new MemoryStream(input.Span[headerBytes..].ToArray(), writable: false);
                using var deflate = new DeflateStream(raw, CompressionMode.Decompress);
                Span<byte> buffer = stackalloc byte[8192];
                for (var count = deflate.Read(buffer); count > 0; count = deflate.Read(buffer))
                {
                    budget.Expand(count);
                }
            }
            catch (InvalidDataException)
            {
                // A damaged part: the decoder knows how to save what can be saved, and that is no more than what was counted here.
            }
        }
    }
}
