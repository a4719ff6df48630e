# The simulated GitLab server of a test file, and the module under test. A server runs in a process of its own and ends
# with the process that started it.

$script:Root = (Resolve-Path "$PSScriptRoot/../..").Path
$script:Servers = [Collections.Generic.List[object]]::new()

# A CI job's own variables would connect the tests to the server that runs them.
Remove-Item Env:GITLAB_HOST, Env:GITLAB_TOKEN, Env:CI_SERVER_URL, Env:CI_JOB_TOKEN -ErrorAction Ignore

function Get-ModulePath {
    <# .SYNOPSIS Where the build lays the module under test. #>
    Join-Path $script:Root 'out/GitLabPS/GitLabPS.psd1'
}

function Import-TestedModule {
    <# .SYNOPSIS Imports the module under test, and makes output as plain as files have it. #>
    Import-Module (Get-ModulePath) -Global -Force
    $global:ProgressPreference = 'SilentlyContinue'
    if ($PSVersionTable.PSVersion.Major -ge 7) { $PSStyle.OutputRendering = 'PlainText' }
}

function Invoke-PowerShell {
    <#
    .SYNOPSIS
    Starts the PowerShell that runs the tests once more, with these arguments, and gives what it writes.
    #>
    $program = (Get-Process -Id $PID).Path

    # The process of a PowerShell that came as a .NET tool is dotnet, which must be told what to run.
    $assembly = @(if ([IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet') { Join-Path $PSHOME 'pwsh.dll' })
    & $program @assembly -NoProfile -NonInteractive @args
}

function Start-Simulator {
    <#
    .SYNOPSIS
    Starts a server and answers when it listens.
    .PARAMETER Argument
    Options of the simulator's command 'serve', such as '--projects', '250'.
    #>
    param([string[]] $Argument = @())

    $built = Get-ChildItem "$script:Root/tests/GitLab.Simulator/bin/*/*/GitLab.Simulator.dll" | Sort-Object LastWriteTime | Select-Object -Last 1
    if (-not $built) { throw 'The simulator is not built: dotnet build tests/GitLab.Simulator' }
    $start = [Diagnostics.ProcessStartInfo]@{
        FileName               = 'dotnet'
        Arguments              = "`"$($built.FullName)`" serve --quiet --until-stdin-closes $Argument"
        UseShellExecute        = $false
        RedirectStandardInput  = $true
        RedirectStandardOutput = $true
    }
    $process = [Diagnostics.Process]::Start($start)
    $firstLine = $process.StandardOutput.ReadLine()
    if (-not $firstLine) { throw "The simulator did not start; it ended with $($process.ExitCode)." }
    $server = [pscustomobject]@{ Url = $firstLine.Split(' ')[0].TrimEnd('/'); Process = $process }
    $script:Servers.Add($server)
    $server
}

function Stop-Simulator {
    <# .SYNOPSIS Stops all servers that were started. #>
    foreach ($server in $script:Servers) {
        $server.Process.StandardInput.Close()
        $server.Process.WaitForExit()
    }
    $script:Servers.Clear()
}

function ConvertTo-Secret {
    <# .SYNOPSIS Makes a SecureString of one of the simulator's public tokens. #>
    param([string] $Text)
    ConvertTo-SecureString $Text -AsPlainText -Force
}

function Connect-Simulator {
    <# .SYNOPSIS Makes a session with a server the default, as administrator unless another token is given. #>
    param(
        [string] $Token = 'glpat-simulator-admin',
        [object] $Server = $script:Servers[0],
        [hashtable] $With = @{}
    )
    Connect-GLServer $Server.Url -Token (ConvertTo-Secret $Token) @With
}

function Get-SimulatorRequest {
    <# .SYNOPSIS Gets what a server was asked since the last reset, in order. #>
    param([object] $Server = $script:Servers[0])
    (Invoke-RestMethod "$($Server.Url)/_simulator/requests") | ForEach-Object { $_ }
}

function Clear-SimulatorRequest {
    <# .SYNOPSIS Makes a server forget what it was asked. #>
    param([object] $Server = $script:Servers[0])
    $null = Invoke-RestMethod "$($Server.Url)/_simulator/requests" -Method Delete
}

function Add-SimulatorRule {
    <#
    .SYNOPSIS
    Makes requests go wrong.
    .PARAMETER Rule
    Which requests, and how: the properties of the simulator's MisbehaviourRule in snake_case.
    #>
    param([hashtable] $Rule, [object] $Server = $script:Servers[0])
    $null = Invoke-RestMethod "$($Server.Url)/_simulator/misbehave" -Method Post -Body (ConvertTo-Json $Rule -Depth 9) -ContentType application/json
}

function Get-SimulatorRule {
    <# .SYNOPSIS Gets the rules by which requests go wrong, and how many did. #>
    param([object] $Server = $script:Servers[0])
    (Invoke-RestMethod "$($Server.Url)/_simulator/misbehave") | ForEach-Object { $_ }
}

function Reset-Simulator {
    <# .SYNOPSIS Takes a server back to how it started: data, rules and requests. #>
    param([object] $Server = $script:Servers[0])
    $null = Invoke-RestMethod "$($Server.Url)/_simulator/reset" -Method Post
}
