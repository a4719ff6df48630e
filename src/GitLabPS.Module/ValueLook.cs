using System;
using System.Globalization;

namespace GitLabPS.Module;

/// <summary>How a table shows the values of a type: in which format, and how wide the widest of them is.</summary>
/// <param name="Width">The characters of the widest value; null where there is no widest.</param>
/// <param name="Format">The format.</param>
/// <param name="IsNumber">Whether digits stand under digits.</param>
internal sealed record ValueLook(int? Width, string Format = "{0}", bool IsNumber = false)
{
    // The longest date of a culture has 14 characters: 22. 12. 2024., or 22/12/2024 with Arabic's marks of direction.
    private const int DayWidth = 14;

    public static ValueLook Of(Type type, bool withTime)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(long)) return Number("{0}", long.MaxValue);
        if (type == typeof(int)) return Number("{0}", int.MaxValue);
        if (type == typeof(double)) return Number("{0:G12}", double.MinValue);
        if (type == typeof(bool)) return new ValueLook(bool.FalseString.Length);
        if (type == typeof(DateTimeOffset) && withTime) return new ValueLook(DayWidth + " 22:58".Length, "{0:d} {0:HH:mm}");
        if (type == typeof(DateTimeOffset) || type == typeof(DateTime)) return new ValueLook(DayWidth, "{0:d}");
        return new ValueLook(Width: null);
    }

    private static ValueLook Number(string format, object widest) =>
        new(string.Format(CultureInfo.InvariantCulture, format, widest).Length, format, IsNumber: true);
}
