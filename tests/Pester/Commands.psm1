# Knows how to call any command of the module: a value for each parameter that a parameter set cannot do without.

function Get-ParameterSet {
    <# .SYNOPSIS One row a command and parameter set, to go over in a test. #>
    foreach ($command in Get-Command -Module GitLabPS -CommandType Cmdlet) {
        foreach ($set in $command.ParameterSets) { @{ Name = $command.Name; Set = $set.Name; Command = $command; SetInfo = $set } }
    }
}

function Get-MandatoryArgument {
    <#
    .SYNOPSIS
    Arguments for the mandatory parameters of a parameter set.
    .PARAMETER Name
    The command, where one of several operations of the set must be chosen: the first one's path is filled.
    .PARAMETER Except
    Parameters that get their value elsewhere, such as from the pipeline.
    .PARAMETER Folder
    Where files to send and to write may lie.
    #>
    param([object] $Set, [string] $Folder, [string[]] $Except = @(), [string] $Name)

    $arguments = @{}
    foreach ($parameter in $Set.Parameters) {
        if ($parameter.IsMandatory -and $parameter.Name -notin $Except) { $arguments[$parameter.Name] = Get-ArgumentValue $parameter $Folder }
    }
    if ($Name) {
        $descriptor = [GitLabPS.Engine.CommandDescriptor]::For((Get-Command $Name).ImplementingType)
        $route = $descriptor.RoutesFor($Set.Name, [NullString]::Value) | Sort-Object { @($_.Placeholders).Count } | Select-Object -First 1
        foreach ($parameter in $descriptor.Parameters | Where-Object { $route.Placeholders -contains $_.ApiName -and $_.IsIn($Set.Name) }) {
            if (-not $arguments.ContainsKey($parameter.Name) -and $parameter.Name -notin $Except) { $arguments[$parameter.Name] = Get-ArgumentValue ($Set.Parameters | Where-Object Name -EQ $parameter.Name) $Folder }
        }
    }
    if ($Set.Name -eq '__AllParameterSets' -and $Set.Parameters.Name -contains 'Description') { $arguments.Description = 'new' }
    if ($Set.Parameters.Name -contains 'OutFile') { $arguments.OutFile = Join-Path $Folder ([guid]::NewGuid()) }
    $arguments
}

function Get-ArgumentValue($Parameter, $Folder) {
    $choices = $Parameter.Attributes | Where-Object { $_ -is [ValidateSet] }
    if ($choices) { return $choices.ValidValues[0] }
    if ($Parameter.Name -eq 'InFile' -or $Parameter.Attributes.TypeId -contains [GitLabPS.Engine.UploadAttribute]) {
        $file = Join-Path $Folder 'picture.png'
        Set-Content $file 'not really a picture'
        return $file
    }
    $type = [Nullable]::GetUnderlyingType($Parameter.ParameterType)
    switch ($(if ($type) { $type.Name } else { $Parameter.ParameterType.Name })) {
        SwitchParameter { $true }
        Hashtable { @{} }
        'Hashtable[]' { , @(@{}) }
        SecureString { ConvertTo-SecureString 'secret' -AsPlainText -Force }
        Uri { 'https://example.com/hook' }
        DateTimeOffset { '2030-01-31' }
        AccessLevel { 'Developer' }
        NamespaceRef { 18 }
        GroupRef { 18 }
        UserRef { 2 }
        String { 'projects/4' }
        default { 4 }
    }
}
