# A first session with the module, as a user would type it.
param([string] $Module, [string] $Server)

$ErrorActionPreference = 'Stop'

# Called with a dot, so that a step's variables are there in the next.
function Show-Step([string] $Line) {
    Write-Host "`nPS> $Line" -ForegroundColor Cyan
    . ([scriptblock]::Create($Line)) | Out-Default
}

. Show-Step "Import-Module $Module"
. Show-Step "Connect-GLServer $Server"
. Show-Step 'Get-GLProject -Group platform -IncludeSubgroup -PerPage 3 -All'
. Show-Step '$new = New-GLProject -Name "Try me" -Visibility internal; $new'
. Show-Step '$new | Move-GLProject -Namespace platform/backend -WhatIf'
. Show-Step '$new | Move-GLProject -Namespace platform/backend -PassThru'
