#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Microsoft.PowerShell.PlatyPS'; ModuleVersion = '1.0.0' }

<#
.SYNOPSIS
Writes the help of each command of the module as a Markdown page.
.DESCRIPTION
The pages depend on the module alone: no date, no machine. Pages of commands that are gone are removed.
#>
[CmdletBinding()]
param(
    # The module's folder.
    [Parameter(Mandatory)]
    [string] $Module,

    # The folder of the pages.
    [Parameter(Mandatory)]
    [string] $OutputFolder
)

$ErrorActionPreference = 'Stop'
$utf8 = [Text.UTF8Encoding]::new($false)
$work = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
$null = New-Item $OutputFolder -ItemType Directory -Force
Import-Module (Convert-Path $Module)
Import-Module Microsoft.PowerShell.PlatyPS

# PlatyPS asks for the help of each command; without this, PowerShell looks for it among the scripts of all modules too.
$global:PSDefaultParameterValues['Get-Help:Category'] = 'Cmdlet'

try {
    $pages = foreach ($command in Get-Command -Module GitLabPS -CommandType Cmdlet) {
        $help = New-CommandHelp -CommandInfo $command
        $aliases = Get-Alias -Definition $command.Name -ErrorAction Ignore
        $help.Aliases = if ($aliases) { $aliases.Name -join ', ' } else { 'None.' }
        foreach ($example in $help.Examples) { $example.Remarks = "``````powershell`n$($example.Remarks.Trim())`n``````" }
        # Requests, in the form that GitLab's documentation has for them.
        $help.Notes = $help.Notes -replace '(?s)\n\n((GET|HEAD|POST|PUT|PATCH|DELETE) .*?)\s*$', "`n`n``````plaintext`n`$1`n``````"
        foreach ($link in $help.RelatedLinks | Where-Object Uri -EQ '') { $link.Uri = "$($link.LinkText).md" }
        foreach ($type in @($help.Inputs) + $help.Outputs) {
            # PlatyPS's placeholder for types of .NET, which need no words.
            $description = $type.Description -replace '^{{.*}}$'
            $object = "../objects/$($type.Typename.Split('.')[-1]).md"
            if (Test-Path (Join-Path $OutputFolder $object)) { $description += "`n`n[Its properties]($object)" }
            $type.Description = $description.Trim()
        }
        $file = Export-MarkdownCommandHelp -CommandHelp $help -OutputFolder $work -Force
        $text = (Get-Content $file -Raw) -replace '\r\n', "`n" -replace '(?m)^ms\.date:.*\n', '' -replace '(?m)[ \t]+$', '' -replace '\n{3,}', "`n`n"
        $page = Join-Path $OutputFolder $file.Name
        [IO.File]::WriteAllText($page, $text.TrimEnd() + "`n", $utf8)
        $page
    }

    $written = $pages | Convert-Path
    Get-ChildItem $OutputFolder -Filter *.md | Where-Object { $_.FullName -notin $written } | Remove-Item
}
finally {
    if (Test-Path $work) { Remove-Item $work -Recurse -Force }
}
