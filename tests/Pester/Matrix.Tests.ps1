# What any command emits, any command that speaks of such an object takes from the pipeline, with its parents and all. The
# objects are made of the models themselves, with the ids below; the requests are read from the verbose stream.

BeforeDiscovery {
    Import-Module $PSScriptRoot/Simulator.psm1, $PSScriptRoot/Commands.psm1
    Import-TestedModule

    # Objects that live in projects only, such as branches, cannot say for which group something is to be done.
    function Test-Homeless($Part, $Filled, $Set) {
        $model = @($Part.Property.PropertyType.GenericTypeArguments)[0]

        # Users and groups that belong to something are objects of other kinds, such as members.
        if (-not $model) { return @($Filled | Where-Object { $_.TakesPipelineIn($Set.Name) }).Count -gt 1 }
        $model -and $Filled.Property.PropertyType -contains [GitLabPS.Engine.GroupRef] -and
        [GitLabPS.Engine.IProjectOwned].IsAssignableFrom($model) -and -not [GitLabPS.Engine.IGroupOwned].IsAssignableFrom($model)
    }

    # The parameter of a set that takes an object from the pipeline as what the command is about: the last one in the path.
    function Get-Part($Descriptor, $Set) {
        $routes = $Descriptor.RoutesFor($Set.Name, [NullString]::Value) | Sort-Object { @($_.Placeholders).Count }
        foreach ($route in $routes) {
            $filled = foreach ($placeholder in $route.Placeholders) { $Descriptor.Parameters | Where-Object { $_.ApiName -eq $placeholder -and $_.IsIn($Set.Name) } | Select-Object -First 1 }
            $part = $filled | Where-Object { $_.TakesPipelineIn($Set.Name) } | Select-Object -Last 1
            if ($part -and $part.Property.PropertyType.IsSubclassOf([GitLabPS.Engine.Reference]) -and -not (Test-Homeless -Part $part -Filled $filled -Set $Set)) { return @{ Part = $part; Route = $route; Filled = @($filled) } }
        }
    }

    # Where a list or another answer is narrowed to users.
    $filters = foreach ($row in Get-ParameterSet) {
        $descriptor = [GitLabPS.Engine.CommandDescriptor]::For($row.Command.ImplementingType)
        foreach ($parameter in $descriptor.Parameters) {
            $type = $parameter.Property.PropertyType
            if ([GitLabPS.Engine.UserRef] -notin $type, $type.GetElementType() -or -not $parameter.IsIn($row.Set)) { continue }
            if ($descriptor.Verb -ne 'Get' -or $descriptor.Routes.Placeholders -contains $parameter.ApiName) { continue }
            if ($parameter.IsListOnly -and $descriptor.RoutesFor($row.Set, [NullString]::Value).Paged -notcontains $true) { continue }
            $row + @{ Filter = $parameter.Name }
        }
    }

    $consumers = foreach ($row in Get-ParameterSet) {
        $descriptor = [GitLabPS.Engine.CommandDescriptor]::For($row.Command.ImplementingType)
        if ($descriptor.Routes.Count -and ($found = Get-Part $descriptor $row.SetInfo)) { $row + $found }
    }

    # What lives in a project or a group can be told by another one.
    $contradicted = foreach ($consumer in $consumers) {
        $model = @($consumer.Part.Property.PropertyType.GenericTypeArguments)[0]
        $parent = $consumer.Filled | Where-Object { $_.Property.PropertyType -in [GitLabPS.Engine.ProjectRef], [GitLabPS.Engine.GroupRef] } | Select-Object -First 1
        if (-not $model -or -not $parent -or $consumer.Part.IsOfAnyParent) { continue }
        $owned = if ($parent.Property.PropertyType -eq [GitLabPS.Engine.ProjectRef]) { [GitLabPS.Engine.IProjectOwned] } else { [GitLabPS.Engine.IGroupOwned] }
        if ($owned.IsAssignableFrom($model)) { $consumer + @{ Parent = $parent } }
    }
}

BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1, $PSScriptRoot/Commands.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator
    Add-SimulatorRule @{ status = 200; body = '{}'; times = 0 }
    $awkward = 'v/1.0 #50%: ä'

    # Of which kind a parameter's objects are, and the properties by which one says which it is.
    function Get-Kind($Parameter) {
        $type = $Parameter.Property.PropertyType
        switch ($type.Name) {
            ProjectRef { return @{ Type = [GitLabPS.BasicProject]; Own = 'Id'; Foreign = 'ProjectId'; Value = 103 } }
            GroupRef { return @{ Type = [GitLabPS.BasicGroup]; Own = 'Id'; Foreign = 'GroupId'; Value = 104 } }
            UserRef { return @{ Type = [GitLabPS.User]; Own = 'Id'; Foreign = 'UserId'; Value = 105 } }
            NamespaceRef { return @{ Type = [GitLabPS.BasicNamespace]; Own = 'Id'; Foreign = 'NamespaceId'; Value = 106 } }
            'Ref`1' {
                $model = $type.GenericTypeArguments[0]
                $identity = [GitLabPS.Engine.IdentityAttribute]::Of($model)
                if ($Parameter.SendsGlobalId) { return @{ Type = $model; Own = 'Id'; Foreign = "$($model.Name)Id"; Value = 1000 + $model.Name.Length } }
                return @{
                    Type = $model; Own = $identity.Property; Foreign = $model.Name + $identity.Property
                    Value = if ($identity.IsText) { $awkward } else { 100 + $model.Name.Length }
                }
            }
        }
    }
}

AfterAll { Stop-Simulator }

Describe 'Objects from the pipeline' {
    It 'reach <name> (<set>) as -<part.Name>' -ForEach $consumers {
        $kind = Get-Kind $part
        $object = [Activator]::CreateInstance($kind.Type)
        $object.($kind.Own) = $kind.Value
        if ($part.SendsGlobalId) { $object.Iid = 9 }
        if ($object -is [GitLabPS.BasicUser]) { $object.Username = 'jane.d-oe' }
        $path = $route.Path
        $given = @()
        foreach ($parameter in $filled) {
            $its = Get-Kind $parameter
            $value = '[^/?]+'
            if ($parameter.Name -eq $part.Name) { $value = [regex]::Escape([uri]::EscapeDataString("$($kind.Value)")) }
            elseif ($its) {
                # By value the reference finds the property itself, by name an alias does.
                $byValue = $parameter.TakesPipelineIn($set)
                $names = if ($byValue) { $its.Foreign } elseif ($parameter.Declarations.TakesPipelineProperty -contains $true) { $command.Parameters[$parameter.Name].Aliases }
                $property = $names | Where-Object { $kind.Type.GetProperty($_) } | Select-Object -First 1
                if ($byValue) { $property | Should -Not -BeNullOrEmpty -Because "a $($kind.Type.Name) must say its $($its.Foreign), with [FromCall] where GitLab does not" }
                if ($property -and $kind.Type.GetProperty($property).CanWrite) {
                    $object.$property = $its.Value
                    $number = "$($its.Type.Name)Iid"
                    if ($parameter.SendsGlobalId) { $object.$number = 9 }
                    $value = [regex]::Escape([uri]::EscapeDataString("$($its.Value)"))
                    $given += $parameter.Name
                }
            }
            $path = $path -replace ":$($parameter.ApiName)(?![a-z_])", $value.Replace('$', '$$')
        }

        $arguments = Get-MandatoryArgument $setInfo $TestDrive -Except (@($part.Name) + $given)
        if ($command.Parameters.ContainsKey('Confirm')) { $arguments.Confirm = $false }
        $said = $object | & $name @arguments -Verbose -ErrorVariable failures -ErrorAction SilentlyContinue -WarningAction SilentlyContinue 4>&1
        $requests = @($said | Where-Object { $_ -is [Management.Automation.VerboseRecord] } | ForEach-Object { "$_" } | Where-Object { $_ -match '^[A-Z]+ [^ ]+.*: \d+ in' })
        $requests | Should -Not -BeNullOrEmpty -Because "$failures"
        $requests | Where-Object { $_ -match "^[A-Z]+ $($path.TrimStart('/'))[ ?:]" } | Should -Not -BeNullOrEmpty -Because "$requests should go to $path"
    }
}

Describe 'Objects from elsewhere' {
    BeforeAll { Clear-SimulatorRequest }

    It 'are refused by <name> (<set>) where -<parent.Name> contradicts the object for -<part.Name>, before anything is sent' -ForEach $contradicted {
        $kind = Get-Kind $part
        $object = [Activator]::CreateInstance($kind.Type)
        $object.($kind.Own) = $kind.Value
        if ($part.SendsGlobalId) { $object.Iid = 9 }
        $given = @()
        foreach ($other in $filled | Where-Object Name -NotIn $part.Name, $parent.Name) {
            $its = Get-Kind $other
            if (-not $its -or -not $kind.Type.GetProperty($its.Foreign)) { continue }
            $object.($its.Foreign) = $its.Value
            $given += $other.Name
            $number = $its.Type.Name + 'Iid'
            if ($other.SendsGlobalId) { $object.$number = 9 }
        }
        $property = if ($parent.Property.PropertyType -eq [GitLabPS.Engine.ProjectRef]) { 'ProjectId' } else { 'GroupId' }
        $object.$property = 103
        $arguments = Get-MandatoryArgument $setInfo $TestDrive -Except (@($part.Name) + $given)
        $arguments.($parent.Name) = 104
        if ($command.Parameters.ContainsKey('Confirm')) { $arguments.Confirm = $false }
        $null = $object | & $name @arguments -ErrorVariable failures -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        "$failures" | Should -BeLike "*-$($parent.Name) names 104, but this * is of the * 103. Leave -$($parent.Name) out*"
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }
}

Describe 'Users' {
    BeforeAll { Reset-Simulator }

    It 'are told by id or by name as GitLab takes them: <name> (<set>) -<filter>' -ForEach $filters {
        $arguments = Get-MandatoryArgument $setInfo $TestDrive -Except $filter
        foreach ($user in 3, 'jane.d-oe', (New-Object GitLabPS.User -Property @{ Id = 3; Username = 'jane.d-oe' })) {
            Clear-SimulatorRequest
            $arguments.$filter = $user
            $null = & $name @arguments -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
            $sent = @((Get-SimulatorRequest)[-1].query -split '&' | Where-Object { $_ -match '=(3|jane\.d-oe)$' })
            $sent | Should -HaveCount 1
            if ($sent -match '=jane') { $sent | Should -Match 'user_?names?\b' } else { $sent | Should -Not -Match 'name' }
        }
    }
}
