# Runs Pester files in the project's own Pester, one after the other, and writes the outcomes of each to a file, as a line of
# JSON, or without one what Pester says.
param(
    [Parameter(Mandatory, Position = 0, ValueFromRemainingArguments)]
    [string[]] $Path,

    [string] $Report
)

$ErrorActionPreference = 'Stop'
$pester = "$PSScriptRoot/../../out/Pester/Pester.psd1"
if (-not (Test-Path $pester)) { throw 'Pester is not there yet: dotnet build' }
Import-Module $pester

function Get-Message($Item, $Otherwise) {
    $messages = foreach ($record in $Item.ErrorRecord) { $record.DisplayErrorMessage; $record.DisplayStackTrace }
    if ($messages) { ($messages -join "`n").Trim() } else { $Otherwise }
}

if (-not $Report) {
    $configuration = New-PesterConfiguration
    $configuration.Run.Path = $Path
    $configuration.Run.PassThru = $true
    $configuration.Output.Verbosity = 'Detailed'
    exit (Invoke-Pester -Configuration $configuration).FailedCount
}

foreach ($file in $Path) {
    $configuration = New-PesterConfiguration
    $configuration.Run.Path = $file
    $configuration.Run.PassThru = $true
    $configuration.Output.Verbosity = 'None'
    $configuration.Output.RenderMode = 'Plaintext'
    $run = Invoke-Pester -Configuration $configuration
    $suite = [IO.Path]::GetFileName($file) -replace '\.Tests\.ps1$'
    $outcomes = @(
        foreach ($container in $run.FailedContainers | Where-Object ErrorRecord) {
            @{ Name = $suite; Result = 'Failed'; Message = Get-Message $container }
        }
        foreach ($block in $run.FailedBlocks) {
            @{ Name = "${suite}: $($block.ExpandedPath)"; Result = 'Failed'; Message = Get-Message $block }
        }
        foreach ($test in $run.Tests) {
            @{
                Name    = "${suite}: $($test.ExpandedPath)"
                Result  = "$($test.Result)" -replace 'Inconclusive|NotRun', 'Skipped'
                Message = if ($test.Result -eq 'Failed') { Get-Message $test 'It did not run, because something around it failed.' }
                elseif ($test.Result -ne 'Passed') { Get-Message $test 'no reason given' }
            }
        }
    )
    [IO.File]::AppendAllText($Report, (ConvertTo-Json @{ File = $file; Outcomes = $outcomes } -Depth 4 -Compress) + "`n")
}
