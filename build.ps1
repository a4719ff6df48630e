#Requires -Version 5.1

<#
.SYNOPSIS
Builds, tests, documents and packages GitLabPS.
.DESCRIPTION
Build    builds everything and lays the module out at out/GitLabPS.
Test     runs every suite.
Docs     writes docs/commands from the help of the module. Needs Microsoft.PowerShell.PlatyPS 1.0.
Package  lays out/package/GitLabPS/<version>, ready for Publish-PSResource or Publish-Module, and the same as a zip file.
Try      walks through a first session with a simulated GitLab.
Clean    removes all that was built.
.EXAMPLE
./build.ps1
Builds the module.
.EXAMPLE
./build.ps1 Clean, Test, Package
Makes a package of the release build, when all tests have passed.
#>
[CmdletBinding()]
param(
    # What to do, in this order.
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Docs', 'Package', 'Try', 'Clean')]
    [string[]] $Task = 'Build',

    # How the compiler builds. Package always makes a release build.
    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$solution = Join-Path $PSScriptRoot 'GitLabPS.sln'
$output = Join-Path $PSScriptRoot 'out'
$module = Join-Path $output 'GitLabPS'

function Invoke-DotNet([string[]] $Arguments) {
    & dotnet $Arguments
    if ($LASTEXITCODE -ne 0) { throw "dotnet $Arguments ended with exit code $LASTEXITCODE." }
}

function Write-CommandDocument {
    # In the project's PowerShell, as editions and versions differ in their common parameters; and in a process that has no
    # older build of the module loaded, and keeps no file in use.
    $script = Join-Path $PSScriptRoot 'src/GitLabPS.Module/Write-CommandDocument.ps1'
    $arguments = '-Module', $module, '-OutputFolder', (Join-Path $PSScriptRoot 'docs/commands')
    Push-Location $PSScriptRoot
    try {
        Invoke-DotNet -Arguments 'tool', 'restore'
        Invoke-DotNet -Arguments (@('pwsh', '-NoProfile', '-NonInteractive', '-File', $script) + $arguments)
    } finally { Pop-Location }
}

function Publish-Package {
    $version = (Test-ModuleManifest (Join-Path $module 'GitLabPS.psd1')).Version
    $package = Join-Path $output 'package'
    $folder = Join-Path $package "GitLabPS/$version"
    if (Test-Path $package) { Remove-Item $package -Recurse -Force }
    $null = New-Item $folder -ItemType Directory -Force
    Copy-Item (Join-Path $module '*') $folder -Recurse
    $zip = Join-Path $output "GitLabPS.$version.zip"
    Compress-Archive (Join-Path $package 'GitLabPS') $zip -Force
    Get-Item $folder, $zip
}

function Clear-BuildOutput {
    $built = Get-ChildItem (Join-Path $PSScriptRoot 'src'), (Join-Path $PSScriptRoot 'tests') -Directory |
        ForEach-Object { foreach ($name in 'bin', 'obj', 'TestResults') { Join-Path $_.FullName $name } }
    @($output) + $built | Where-Object { Test-Path $_ } | Remove-Item -Recurse -Force
}

switch ($Task) {
    'Build' {
        Invoke-DotNet -Arguments 'build', $solution, '--configuration', $Configuration
    }
    'Test' {
        Invoke-DotNet -Arguments 'test', $solution, '--configuration', $Configuration
    }
    'Docs' {
        Invoke-DotNet -Arguments 'build', $solution, '--configuration', $Configuration
        Write-CommandDocument
    }
    'Package' {
        Invoke-DotNet -Arguments 'build', $solution, '--configuration', 'Release'
        Publish-Package
    }
    'Try' {
        Invoke-DotNet -Arguments 'run', '--project', (Join-Path $PSScriptRoot 'tests/GitLab.Simulator'), '--', 'try'
    }
    'Clean' {
        Clear-BuildOutput
    }
}
