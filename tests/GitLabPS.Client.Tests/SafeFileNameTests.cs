using Xunit;

namespace GitLabPS.Client.Tests;

public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData("report.zip", "report.zip")]
    [InlineData("日本 1.png", "日本 1.png")]
    [InlineData(".gitlab-ci.yml", "_.gitlab-ci.yml")]
    [InlineData("~/.bashrc", "_.bashrc")]
    [InlineData(" .profile", "_.profile")]
    [InlineData("profile.ps1", "_profile.ps1")]
    [InlineData("Microsoft.PowerShell_profile.ps1", "_Microsoft.PowerShell_profile.ps1")]
    [InlineData("Profile.PS1", "_Profile.PS1")]
    [InlineData("my-profile.ps1", "my-profile.ps1")]
    [InlineData("desktop.ini", "_desktop.ini")]
    [InlineData("AutoRun.inf", "_AutoRun.inf")]
    [InlineData("a\u009bb\u0085c", "a_b_c")]
    [InlineData("a\u2028b\u2029c", "a_b_c")]
    [InlineData("a\u200bb\u200dc\ufeffd\u00ade", "a_b_c_d_e")]
    [InlineData("a\u061cb\u2066c", "a_b_c")]
    [InlineData("a\U000E0041b", "a_b")]
    [InlineData("🦊.png", "🦊.png")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\boot.ini", "boot.ini")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("C:\\Windows\\win.ini", "win.ini")]
    [InlineData("C:win.ini", "C_win.ini")]
    [InlineData("file.txt:hidden", "file.txt_hidden")]
    [InlineData("a<b>c\"d|e?f*g", "a_b_c_d_e_f_g")]
    [InlineData("a\r\nb\0c", "a__b_c")]
    [InlineData("invoice\u202Egpj.exe", "invoice_gpj.exe")]
    [InlineData(" name . . ", "name")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.txt", "_nul.txt")]
    [InlineData("COM1 .log", "_COM1 .log")]
    [InlineData("lpt9", "_lpt9")]
    [InlineData("COM¹", "_COM¹")]
    [InlineData("conin$", "_conin$")]
    [InlineData("console", "console")]
    [InlineData("com10", "com10")]
    public void A_name_is_made_safe(string proposed, string safe) => Assert.Equal(safe, SafeFileName.From(proposed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("folder/")]
    [InlineData("...")]
    public void Nothing_of_use_is_no_name(string? proposed) => Assert.Null(SafeFileName.From(proposed));

    [Fact]
    public void A_name_that_no_disk_takes_is_no_name()
    {
        Assert.NotNull(SafeFileName.From(new string('本', 85)));
        Assert.Null(SafeFileName.From(new string('本', 86)));
    }
}
