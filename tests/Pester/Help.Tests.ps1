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

    # The command that an example calls. Looking one up goes through all modules, so it is done once.
    $found = @{}
    Get-Command -Module GitLabPS | ForEach-Object { $found[$_.Name] = $_ }
    function Get-Called($Name) {
        if (-not $found.ContainsKey($Name)) { $found[$Name] = Get-Command $Name -ErrorAction Ignore }
        $found[$Name]
    }

    $isCall = [Func[Management.Automation.Language.Ast, bool]] { $args[0] -is [Management.Automation.Language.CommandAst] }

    # Each of these answers what is wrong with a command's help, one line a finding. There are 15,000 parameters: loops,
    # as calling anything takes much longer.
    function Find-TextProblem($Help, $Command) {
        if (-not $Help.Synopsis.Trim()) { 'it has no synopsis' }
        if ($Help.Synopsis -like "*$($Command.Name)*") { 'it has no synopsis of its own: PowerShell shows the syntax there when it finds no help file' }
        if (-not ($Help.description.Text -join '').Trim()) { 'it has no description' }

        $written = ($Help.returnValues.returnValue.type.name -join '').Trim()
        if ($Command.OutputType -and -not $written) { 'it does not say what the command writes' }
        if (-not $Command.OutputType -and $written -notin '', 'None') { "it says that the command writes $written, and its [OutputType] says nothing" }

        $link = @($Help.relatedLinks.navigationLink.uri)[0]
        if ($link -notlike 'https://docs.gitlab.com/api/*') { "its first link must be GitLab's documentation, not '$link'" }
    }

    function Find-ParameterProblem($Help, $Command) {
        $texts = @{}
        $listed = @(foreach ($parameter in $Help.parameters.parameter) {
                $texts[$parameter.name] = ($parameter.description.Text -join ' ').Trim()
                if ($parameter.name -notin $common) { $parameter }
            })
        foreach ($name in $Command.Parameters.Keys) { if ($name -notin $common -and -not $texts[$name]) { "-$name needs a doc comment" } }
        foreach ($name in $texts.Keys) { if ($name -notin $Command.Parameters.Keys) { "it describes -$name, which is not there" } }

        $optional = foreach ($parameter in $listed) { if ($parameter.required -ne 'true') { $parameter.name } }
        $isRequired = $listed.required
        if ("$optional" -ne "$($optional | Sort-Object)") { "parameters that are not required must be in the order of their names, not $optional" }
        if ("$isRequired" -ne "$($isRequired | Sort-Object -Descending)") { "required parameters must come first: $($listed.name)" }

        foreach ($property in $Command.ImplementingType.GetProperties()) {
            $text = $texts[$property.Name]
            foreach ($attribute in $property.GetCustomAttributes($true)) {
                if ($attribute -is [GitLabPS.Engine.TierAttribute] -and $text -notlike "*$($attribute.Tier)*") { "-$($property.Name) must say that it needs $($attribute.Tier)" }
                if ($attribute -is [GitLabPS.Engine.AdministratorOnlyAttribute] -and $text -notlike '*administrator*') { "-$($property.Name) must say that it needs an administrator" }
                if ($attribute -is [ObsoleteAttribute] -and $text -notmatch 'deprecated|replace|instead') { "-$($property.Name) is deprecated, and must say what replaces it" }
            }
        }
    }

    function Find-ExampleProblem($Help, $Command) {
        $examples = @($Help.examples.example)
        if ($examples.Count -lt 2) { "it has $($examples.Count) examples, and needs two" }
        if ($examples.code -join "`n" -notlike "*$($Command.Name)*") { 'no example shows the command itself' }
        foreach ($example in $examples) {
            if (($example.introduction.Text + $example.remarks.Text + $example.title -join '') -notmatch '\w{3}') { "an example has no title: $($example.code)" }
            if ($example.code -notmatch '\S') { "an example has no code: $($example.title)" }
            foreach ($problem in Find-CodeProblem $example.code) { "${problem}: $($example.code)" }
        }
    }

    function Find-CodeProblem($Code) {
        $problems = $null
        $ast = [Management.Automation.Language.Parser]::ParseInput($Code, [ref] $null, [ref] $problems)
        foreach ($problem in $problems) { "an example does not parse ($($problem.Message))" }
        foreach ($call in $ast.FindAll($isCall, $true)) {
            $name = $call.GetCommandName()
            if (-not $name) { continue }
            $called = Get-Called $name
            if ($name -like '*-GL*' -and -not $called) { "an example calls $name, which is not there" }
            if ($called.ModuleName -ne 'GitLabPS') { continue }
            foreach ($element in $call.CommandElements) {
                if ($element -isnot [Management.Automation.Language.CommandParameterAst]) { continue }
                if ($element.ParameterName -notin $called.Parameters.Keys + $called.Parameters.Values.Aliases) { "an example uses -$($element.ParameterName), which $name has not" }
            }

            # Where an object from the pipeline decides on the parameter set, only the run can tell.
            $isPiped = $call.Parent -is [Management.Automation.Language.PipelineAst] -and $call.Parent.PipelineElements[0] -ne $call
            foreach ($problem in [Management.Automation.Language.StaticParameterBinder]::BindCommand($call).BindingExceptions.Values.BindingException) {
                if (-not ($isPiped -and $problem.ErrorId -eq 'AmbiguousParameterSet')) { "an example does not bind ($($problem.Message))" }
            }
        }
    }
}

# One test a command over all that its help must have: of 5,000 tests Pester itself would be most of the time.
Describe 'The help' {
    It 'of <name> has texts, parameters and examples that are whole and true' -ForEach $commands {
        # Told that it is a cmdlet, PowerShell does not look for it among the scripts and functions of all modules.
        $help = Get-Help $name -Full -Category Cmdlet
        @(
            Find-TextProblem $help $command
            Find-ParameterProblem $help $command
            Find-ExampleProblem $help $command
        ) | Should -BeNullOrEmpty
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
    It 'finds the same when it is not told what to look for' {
        Get-Help Get-GLProject -Full | Out-String | Should -BeExactly (Get-Help Get-GLProject -Full -Category Cmdlet | Out-String)
    }

    It 'answers within a second at the first call' {
        # In processor time: other suites run meanwhile.
        $milliseconds = Invoke-PowerShell -Command "
            Import-Module '$(Get-ModulePath)'
            `$null = Get-Help Get-ChildItem
            `$before = [Diagnostics.Process]::GetCurrentProcess().TotalProcessorTime
            `$null = Get-Help Get-GLProject -Full
            ([Diagnostics.Process]::GetCurrentProcess().TotalProcessorTime - `$before).TotalMilliseconds"
        [double] $milliseconds | Should -BeLessThan 1000
    }
}
