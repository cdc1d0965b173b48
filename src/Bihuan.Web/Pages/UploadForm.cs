using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Bihuan.Web.Pages;

/// <summary>A form with files, read by hand, so that one that is too large and a token that does not fit are told in words and not by an empty answer.</summary>
internal static class UploadForm
{
    // The form's other fields and the lines between them.
    private const long Overhead = 64 * 1024;

    /// <summary>The form, or why it is not taken: too large, or not sent from a page of ours.</summary>
    /// <param name="context">The request.</param>
    /// <param name="forgery">Checks the token.</param>
    /// <param name="megabytes">What all files together may have.</param>
    /// <param name="longestField">Letters a field may have.</param>
    public static async Task<(IFormCollection? Form, Diagnostic? Problem)> ReadAsync(HttpContext context, IAntiforgery forgery, int megabytes, int longestField)
    {
        var most = (megabytes * 1024L * 1024L) + Overhead;
        if (context.Request.ContentLength > most)
        {
            await DiscardAsync(context, most);
            return (null, ImportPageDiagnostics.TooLarge.At(default, megabytes));
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        try
        {
            var form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = most, ValueLengthLimit = longestField, ValueCountLimit = 64 }, context.RequestAborted);
            await forgery.ValidateRequestAsync(context);
            return (form, null);
        }
        catch (Exception large) when (large is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            return (null, ImportPageDiagnostics.TooLarge.At(default, megabytes));
        }
        catch (Exception foreign) when (foreign is AntiforgeryValidationException or InvalidOperationException or BadHttpRequestException or IOException)
        {
            return (null, ImportPageDiagnostics.NotOurForm.At(default));
        }
    }

    // A browser shows the answer only when what it sends is taken to the end: somewhat too large is taken and thrown away, far too large is cut off.
    private static async Task DiscardAsync(HttpContext context, long most)
    {
        if (context.Request.ContentLength <= 8 * most && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = 8 * most;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
    }
}
