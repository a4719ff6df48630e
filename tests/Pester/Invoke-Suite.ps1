# Runs one Pester file in the project's own Pester, and writes the outcome of each test to a file, as JSON, or without one
# what Pester says.
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [string] $Report
)

$ErrorActionPreference = 'Stop'
$pester = "$PSScriptRoot/../../out/Pester/Pester.psd1"
if (-not (Test-Path $pester)) { throw 'Pester is not there yet: dotnet build' }
Import-Module $pester

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
if (-not $Report) {
    $configuration.Output.Verbosity = 'Detailed'
    exit (Invoke-Pester -Configuration $configuration).FailedCount
}

$configuration.Output.Verbosity = 'None'
$configuration.Output.RenderMode = 'Plaintext'
$run = Invoke-Pester -Configuration $configuration
$suite = [IO.Path]::GetFileName($Path) -replace '\.Tests\.ps1$'

function Get-Message($Item, $Otherwise) {
    $messages = foreach ($record in $Item.ErrorRecord) { $record.DisplayErrorMessage; $record.DisplayStackTrace }
    if ($messages) { ($messages -join "`n").Trim() } else { $Otherwise }
}

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
[IO.File]::WriteAllText($Report, (ConvertTo-Json $outcomes))
