using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace GitLabPS.Client.Tests;

/// <summary>Members of newer runtimes that the client's tests use, made of what .NET Framework has.</summary>
internal static class Extensions
{
    extension(string text)
    {
        public static string Join(char separator, IEnumerable<string> parts) => string.Join(separator.ToString(), parts);

        public static string Create(IFormatProvider culture, FormattableString format) => format.ToString(culture);

        public string[] Split(string separator) => text.Split([separator], StringSplitOptions.None);

        public bool Contains(string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;

        // Only ordinal comparison is asked for, and that is what the old method does.
        public string Replace(string part, string other, StringComparison comparison) =>
            comparison == StringComparison.Ordinal ? text.Replace(part, other) : throw new NotSupportedException();
    }

    extension(TimeSpan)
    {
        public static TimeSpan operator *(TimeSpan time, double factor) => TimeSpan.FromTicks((long)(time.Ticks * factor));
    }

    extension(CancellationTokenSource source)
    {
        public Task CancelAsync() => Task.Run(source.Cancel);
    }

    extension(Task task)
    {
        public Task WaitAsync(TimeSpan patience) => task.WaitAsync(patience, CancellationToken.None);

        public Task WaitAsync(CancellationToken cancellation) => task.WaitAsync(Timeout.InfiniteTimeSpan, cancellation);

        private async Task WaitAsync(TimeSpan patience, CancellationToken cancellation)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            if (await Task.WhenAny(task, Task.Delay(patience, stop.Token)) != task)
            {
                cancellation.ThrowIfCancellationRequested();
                throw new TimeoutException();
            }

            stop.Cancel();
            await task;
        }
    }

    extension<T>(Task<T> task)
    {
        public async Task<T> WaitAsync(TimeSpan patience)
        {
            await ((Task)task).WaitAsync(patience);
            return await task;
        }
    }

    extension(Stream stream)
    {
        // The network stream of this runtime ignores the token while it waits.
        public async Task<int> ReadAsync(byte[] buffer, CancellationToken cancellation)
        {
            Task<int> read = stream.ReadAsync(buffer, 0, buffer.Length, CancellationToken.None);
            await read.WaitAsync(cancellation);
            return await read;
        }

        public async Task ReadExactlyAsync(Memory<byte> buffer, CancellationToken cancellation = default)
        {
            while (buffer.Length > 0)
            {
                var bytes = new byte[buffer.Length];
                int read = await stream.ReadAsync(bytes, cancellation);
                if (read == 0) throw new EndOfStreamException();
                bytes.AsMemory(0, read).CopyTo(buffer);
                buffer = buffer.Slice(read);
            }
        }

        public ValueTask WriteAsync(byte[] bytes, CancellationToken cancellation) => new(stream.WriteAsync(bytes, 0, bytes.Length, cancellation));

        public Task CopyToAsync(Stream target, CancellationToken cancellation) => stream.CopyToAsync(target).WaitAsync(cancellation);
    }

    extension(TcpClient client)
    {
        public Task ConnectAsync(IPAddress address, int port, CancellationToken cancellation) =>
            cancellation.IsCancellationRequested ? Task.FromCanceled(cancellation) : client.ConnectAsync(address, port);
    }
}
