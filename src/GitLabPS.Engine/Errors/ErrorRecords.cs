using System;
using System.Management.Automation;
using GitLabPS.Client;

namespace GitLabPS.Engine;

/// <summary>The one table that turns failures into PowerShell's error records.</summary>
public static class ErrorRecords
{
    /// <summary>Makes an error record; its id and category follow from what went wrong.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="target">The item that the cmdlet was working on.</param>
    public static ErrorRecord From(Exception exception, object? target)
    {
        (string id, ErrorCategory category) = Classify(exception);
        var record = new ErrorRecord(Shown(exception), id, category, target);

        // PowerShell would put the text of the target there as it is.
        if (target is not null) record.CategoryInfo.TargetName = ForeignText.Line(target.ToString() ?? "");
        return record;
    }

    /// <summary>Whether a failure belongs to one item, so that the next one may still go well.</summary>
    public static bool IsOfOneItem(Exception exception) => exception is GitLabException or ArgumentException or System.IO.IOException or UnauthorizedAccessException;

    // The client's own exceptions say nothing that may not be shown; others may repeat a name as somebody chose it.
    private static Exception Shown(Exception exception)
    {
        string line = ForeignText.Line(exception.Message, ForeignText.MaxMessage);
        if (line == exception.Message) return exception;
        return exception switch
        {
            ArgumentException => new ArgumentException(line),
            UnauthorizedAccessException => new UnauthorizedAccessException(line),
            System.IO.IOException => new System.IO.IOException(line),
            _ => exception,
        };
    }

    internal static (string Id, ErrorCategory Category) Classify(Exception exception) => exception switch
    {
        GitLabResponseException response => ForStatus(response.StatusCode),
        GitLabConnectionException => ("GitLabConnectionFailed", ErrorCategory.ConnectionError),
        GitLabTimeoutException => ("GitLabTimeout", ErrorCategory.OperationTimeout),
        GitLabProtocolException => ("GitLabInvalidResponse", ErrorCategory.InvalidData),
        GitLabOperationException => ("GitLabOperationFailed", ErrorCategory.InvalidResult),
        GitLabRequestException => ("GitLabInvalidRequest", ErrorCategory.InvalidOperation),
        ArgumentException => ("GitLabInvalidArgument", ErrorCategory.InvalidArgument),
        UnauthorizedAccessException => ("GitLabFileDenied", ErrorCategory.PermissionDenied),
        System.IO.IOException => ("GitLabFileError", ErrorCategory.WriteError),
        _ => ("GitLabFailed", ErrorCategory.NotSpecified),
    };

    private static (string Id, ErrorCategory Category) ForStatus(int status) => status switch
    {
        400 or 422 => ("GitLabBadRequest", ErrorCategory.InvalidArgument),
        401 => ("GitLabUnauthorized", ErrorCategory.AuthenticationError),
        403 => ("GitLabForbidden", ErrorCategory.PermissionDenied),
        404 => ("GitLabNotFound", ErrorCategory.ObjectNotFound),
        405 => ("GitLabNotAllowed", ErrorCategory.InvalidOperation),
        409 => ("GitLabConflict", ErrorCategory.ResourceExists),
        429 => ("GitLabTooManyRequests", ErrorCategory.LimitsExceeded),
        >= 500 => ("GitLabUnavailable", ErrorCategory.ResourceUnavailable),
        _ => ("GitLabError", ErrorCategory.InvalidResult),
    };
}
