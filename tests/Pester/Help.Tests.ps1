BeforeDiscovery {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $commands = Get-Command -Module GitLabPS -CommandType Cmdlet | ForEach-Object { @{ Name = $_.Name; Command = $_ } }
    $topics = 'about_GitLabPS', 'about_GitLabPS_Connecting', 'about_GitLabPS_Paging', 'about_GitLabPS_Pipelines', 'about_GitLabPS_Errors', 'about_GitLabPS_Secrets', 'about_GitLabPS_Runbooks'
}

BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $common = [Management.Automation.Cmdlet]::CommonParameters + [Management.Automation.Cmdlet]::OptionalCommonParameters
}

Describe 'The help of <name>' -ForEach $commands {
    BeforeAll { $help = Get-Help $name -Full }

    It 'has a synopsis of its own' {
        $help.Synopsis.Trim() | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -BeLike "*$name*" -Because 'PowerShell shows the syntax there when it finds no help file'
    }

    It 'has a description' {
        ($help.description.Text -join '').Trim() | Should -Not -BeNullOrEmpty
    }

    It 'describes each parameter' {
        $described = @{}
        foreach ($parameter in $help.parameters.parameter) { $described[$parameter.name] = ($parameter.description.Text -join '').Trim() }
        foreach ($parameter in $command.Parameters.Keys | Where-Object { $_ -notin $common }) {
            $described[$parameter] | Should -Not -BeNullOrEmpty -Because "-$parameter needs a doc comment"
        }
        $described.Keys | Where-Object { $_ -notin $command.Parameters.Keys } | Should -BeNullOrEmpty -Because 'the help must not describe what is not there'
    }

    It 'lists the required parameters first and the others by name' {
        $listed = @($help.parameters.parameter | Where-Object name -NotIn $common)
        $expected = @($listed | Where-Object required -EQ true | Sort-Object name) + @($listed | Where-Object required -NE true | Sort-Object name)
        @($listed | Where-Object required -NE true).name | Should -Be @($expected | Where-Object required -NE true).name
        $listed.required | Should -Be $expected.required
    }

    It 'says what the command writes' {
        if ($command.OutputType) { ($help.returnValues.returnValue.type.name -join '').Trim() | Should -Not -BeNullOrEmpty }
        else { ($help.returnValues.returnValue.type.name -join '').Trim() | Should -BeIn '', 'None' }
    }

    It 'links to GitLab''s documentation' {
        @($help.relatedLinks.navigationLink.uri)[0] | Should -BeLike 'https://docs.gitlab.com/api/*'
    }

    It 'has two examples or more, with a title and code each' {
        @($help.examples.example).Count | Should -BeGreaterOrEqual 2
        foreach ($example in $help.examples.example) {
            ($example.introduction.Text + $example.remarks.Text + $example.title -join '') | Should -Match '\w{3}'
            $example.code | Should -Match '\S'
        }
    }

    It 'has examples that parse, and use commands and parameters that exist' {
        foreach ($example in $help.examples.example) {
            $problems = $null
            $ast = [Management.Automation.Language.Parser]::ParseInput($example.code, [ref] $null, [ref] $problems)
            $problems | Should -BeNullOrEmpty -Because $example.code
            foreach ($call in $ast.FindAll({ $args[0] -is [Management.Automation.Language.CommandAst] }, $true)) {
                $called = Get-Command $call.GetCommandName() -ErrorAction Ignore
                if ($call.GetCommandName() -like '*-GL*') { $called | Should -Not -BeNullOrEmpty -Because "$($call.GetCommandName()) is used in an example" }
                if ($called.ModuleName -ne 'GitLabPS') { continue }
                foreach ($parameter in $call.CommandElements | Where-Object { $_ -is [Management.Automation.Language.CommandParameterAst] }) {
                    $called.Parameters.Keys + $called.Parameters.Values.Aliases | Should -Contain $parameter.ParameterName -Because $example.code
                }

                # Where an object from the pipeline decides on the parameter set, only the run can tell.
                $isPiped = $call.Parent -is [Management.Automation.Language.PipelineAst] -and $call.Parent.PipelineElements[0] -ne $call
                [Management.Automation.Language.StaticParameterBinder]::BindCommand($call).BindingExceptions.Values.BindingException |
                    Where-Object { -not ($isPiped -and $_.ErrorId -eq 'AmbiguousParameterSet') } | Should -BeNullOrEmpty -Because $example.code
            }
        }
    }

    It 'has an example of <name> itself' {
        $help.examples.example.code -join "`n" | Should -BeLike "*$name*"
    }

    It 'says which parameters need a licence or an administrator, and what replaces deprecated ones' {
        $texts = @{}
        foreach ($parameter in $help.parameters.parameter) { $texts[$parameter.name] = $parameter.description.Text -join ' ' }
        foreach ($property in $command.ImplementingType.GetProperties()) {
            foreach ($attribute in $property.GetCustomAttributes($true)) {
                if ($attribute -is [GitLabPS.Engine.TierAttribute]) { $texts[$property.Name] | Should -BeLike "*$($attribute.Tier)*" }
                if ($attribute -is [GitLabPS.Engine.AdministratorOnlyAttribute]) { $texts[$property.Name] | Should -BeLike '*administrator*' }
                if ($attribute -is [ObsoleteAttribute]) { $texts[$property.Name] | Should -Match 'deprecated|replace|instead' }
            }
        }
    }
}

Describe 'The topic <_>' -ForEach $topics {
    It 'is found by Get-Help, and has substance' {
        $text = Get-Help $_ | Out-String
        $text.Length | Should -BeGreaterThan 800
    }

    It 'names only commands and parameters that exist' {
        $text = Get-Help $_ | Out-String
        foreach ($match in [regex]::Matches($text, '\b[A-Z][a-z]+-GL[A-Z]\w*')) {
            Get-Command $match.Value -Module GitLabPS -ErrorAction Ignore | Should -Not -BeNullOrEmpty -Because "$($match.Value) is named"
        }
    }
}

Describe 'Get-Help' {
    It 'answers within a second at the first call' {
        $milliseconds = & ([Diagnostics.Process]::GetCurrentProcess().MainModule.FileName) -NoProfile -NonInteractive -Command "
            Import-Module '$(Get-ModulePath)'
            `$null = Get-Help Get-ChildItem
            (Measure-Command { Get-Help Get-GLProject -Full | Out-Null }).TotalMilliseconds"
        [double] $milliseconds | Should -BeLessThan 1000
    }
}
