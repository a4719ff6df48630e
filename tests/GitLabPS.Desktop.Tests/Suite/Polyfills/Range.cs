namespace System;

/// <summary>A part of a sequence, for a runtime without it. Of a text the compiler makes a Substring.</summary>
internal readonly struct Range(Index start, Index end)
{
    public Index Start => start;

    public Index End => end;

    public static Range StartAt(Index start) => new(start, new Index(0, fromEnd: true));
}
