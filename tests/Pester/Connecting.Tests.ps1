BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $server = Start-Simulator
    $other = Start-Simulator -Argument '--path-base', '/gitlab'
}

AfterAll { Stop-Simulator }

Describe 'Connect-GLServer' {
    BeforeEach {
        Clear-SimulatorRequest
        Disconnect-GLServer
    }

    Context 'sends each kind of credential in its own header' {
        It '<type>' -ForEach @(
            @{ Type = 'AccessToken'; Token = 'glpat-simulator-user'; Header = 'PRIVATE-TOKEN'; Value = 'glpat-simulator-user' }
            @{ Type = 'OAuth'; Token = 'simulator-oauth-token'; Header = 'Authorization'; Value = 'Bearer simulator-oauth-token' }
            @{ Type = 'JobToken'; Token = 'glcbt-simulator-job'; Header = 'JOB-TOKEN'; Value = 'glcbt-simulator-job' }
            @{ Type = 'DeployToken'; Token = 'gldt-simulator-deploy'; Header = 'DEPLOY-TOKEN'; Value = 'gldt-simulator-deploy' }
        ) {
            $session = Connect-GLServer $server.Url -Token (ConvertTo-Secret $token) -TokenType $type

            $session.Authentication | Should -Be $type
            $headers = (Get-SimulatorRequest)[0].headers
            $headers.$header | Should -Be $value
            foreach ($foreign in @('PRIVATE-TOKEN', 'Authorization', 'JOB-TOKEN', 'DEPLOY-TOKEN') -ne $header) { $headers.$foreign | Should -BeNullOrEmpty }
        }

        It 'none with -Anonymous, even where the environment has a token' {
            $env:GITLAB_TOKEN = 'glpat-simulator-user'
            try { $session = Connect-GLServer $server.Url -Anonymous } finally { Remove-Item Env:GITLAB_TOKEN }

            $session.Authentication | Should -Be 'None'
            (Get-SimulatorRequest)[0].headers.'PRIVATE-TOKEN' | Should -BeNullOrEmpty
        }

        It 'a token that its caller disposes of afterwards' {
            $token = ConvertTo-Secret 'glpat-simulator-user'
            $null = Connect-GLServer $server.Url -Token $token
            $token.Dispose()
            (Get-GLUser -Current).Username | Should -Be 'john_smith'
            { Connect-GLServer $server.Url -Token $token } | Should -Throw '*disposed*' -ErrorId 'GitLabInvalidArgument,*'
        }

        It 'the password of a PSCredential' {
            $credential = [pscredential]::new('anybody', (ConvertTo-Secret 'glpat-simulator-user'))
            $null = Connect-GLServer $server.Url -Credential $credential
            (Get-GLUser -Current).Username | Should -Be 'john_smith'
        }
    }

    Context 'reads the environment' {
        BeforeEach {
            $env:GITLAB_HOST = $server.Url
            $env:CI_SERVER_URL = 'http://127.0.0.1:9'
            $env:GITLAB_TOKEN = 'glpat-simulator-user'
            $env:CI_JOB_TOKEN = 'glcbt-simulator-job'
        }
        AfterEach { Remove-Item Env:GITLAB_HOST, Env:CI_SERVER_URL, Env:GITLAB_TOKEN, Env:CI_JOB_TOKEN -ErrorAction Ignore }

        It 'GITLAB_HOST before CI_SERVER_URL, and GITLAB_TOKEN before CI_JOB_TOKEN' {
            $session = Connect-GLServer
            $session.Server | Should -Be "$($server.Url)/"
            $session.Authentication | Should -Be 'AccessToken'
        }

        It 'CI_SERVER_URL and CI_JOB_TOKEN, as in a CI job' {
            Remove-Item Env:GITLAB_HOST, Env:GITLAB_TOKEN
            $env:CI_SERVER_URL = $server.Url
            (Connect-GLServer).Authentication | Should -Be 'JobToken'
        }

        It 'after what the parameters say' {
            (Connect-GLServer "$($other.Url)" -Token (ConvertTo-Secret 'glpat-simulator-admin')).Server | Should -Be "$($other.Url)/"
            (Get-GLUser -Current).Username | Should -Be 'root'
        }

        It 'without Connect-GLServer too' {
            (Get-GLUser -Current).Username | Should -Be 'john_smith'
        }

        It '<case> goes to no server that the environment does not name for it' -ForEach @(
            @{ Case = 'a token'; Remove = 'CI_JOB_TOKEN', 'CI_SERVER_URL'; Says = '*GITLAB_TOKEN is for {0}*-Token*-Anonymous*' }
            @{ Case = 'a token without a server'; Remove = 'CI_JOB_TOKEN', 'CI_SERVER_URL', 'GITLAB_HOST'; Says = '*GITLAB_TOKEN*GITLAB_HOST does not say*-Token*-Anonymous*' }
            @{ Case = 'the token of a job'; Remove = 'GITLAB_TOKEN', 'GITLAB_HOST'; Says = '*CI_JOB_TOKEN is for http://127.0.0.1:9*' }
            @{ Case = 'the token of a job, and another server named'; Remove = 'GITLAB_TOKEN'; Says = '*CI_JOB_TOKEN is for http://127.0.0.1:9*' }
        ) {
            $remove | ForEach-Object { Remove-Item "Env:$_" }
            Clear-SimulatorRequest $other
            { Connect-GLServer $other.Url } | Should -Throw ($says -f $server.Url) -ErrorId 'GitLabInvalidArgument,*'
            Get-SimulatorRequest $other | Should -BeNullOrEmpty
        }

        It 'each token for its own server' {
            $env:CI_SERVER_URL = $other.Url
            (Connect-GLServer $server.Url -NoDefault).Authentication | Should -Be 'AccessToken'
            (Connect-GLServer "$($other.Url)/" -NoDefault).Authentication | Should -Be 'JobToken'
        }

        It 'never to send a token to a server that nobody named' {
            Remove-Item Env:GITLAB_HOST, Env:CI_SERVER_URL
            { Get-GLUser -Current -ErrorAction Stop } | Should -Throw -ErrorId 'GitLabNoSession,*'
        }
    }

    Context '-TokenScript' {
        It 'is called once at the beginning of each command, however many requests that makes' {
            $calls = [Collections.Generic.List[int]]::new()
            $null = Connect-GLServer $server.Url -TokenScript { $calls.Add(1); ConvertTo-SecureString 'glpat-simulator-admin' -AsPlainText -Force }
            $calls.Clear()

            Get-GLUser -All -PerPage 1 | Should -HaveCount 6
            $calls | Should -HaveCount 1
            $null = Get-GLUser -Current
            $calls | Should -HaveCount 2
        }

        It 'brings each command the token of the moment' {
            $tokens = [Collections.Generic.Queue[string]]::new([string[]] ('glpat-simulator-admin', 'glpat-simulator-user', 'glpat-simulator-developer'))
            $null = Connect-GLServer $server.Url -TokenScript { ConvertTo-SecureString $tokens.Dequeue() -AsPlainText -Force }
            (Get-GLUser -Current).Username | Should -Be 'john_smith'
            (Get-GLUser -Current).Username | Should -Be 'jane.d-oe'
        }

        It 'that was written in constrained language runs in its own runspace only' {
            $constrained = [runspacefactory]::CreateRunspace()
            $constrained.Open()
            $shell = [powershell]::Create($constrained)
            try {
                $null = $shell.AddCommand('Import-Module').AddArgument((Get-Module GitLabPS).Path).Invoke()
                $constrained.SessionStateProxy.LanguageMode = 'ConstrainedLanguage'
                $shell.Commands.Clear()
                $null = $shell.AddScript("Connect-GLServer $($server.Url) -TokenScript { ConvertTo-SecureString glpat-simulator-admin -AsPlainText -Force }; Get-GLUser -Current")
                $session = $shell.Invoke()
                $session[1].Username | Should -Be 'root'

                { Get-GLUser -Current -Session $session[0] } | Should -Throw '*constrained*' -ErrorId 'GitLabTokenScriptFailed,*'
            } finally {
                $shell.Dispose()
                $constrained.Dispose()
            }
        }

        It 'that gives no SecureString fails with an error of its own' {
            { Connect-GLServer $server.Url -TokenScript { 'plain text' } } | Should -Throw -ErrorId 'GitLabTokenScriptFailed,*'
        }

        It 'that throws fails with its message' {
            { Connect-GLServer $server.Url -TokenScript { throw 'the vault is sealed' } } | Should -Throw '*the vault is sealed*' -ErrorId 'GitLabTokenScriptFailed,*'
        }
    }

    Context '-SecretName' {
        It 'reads the secret through SecretManagement when a command begins' {
            function global:Get-Secret { param($Name, $Vault) ConvertTo-SecureString "glpat-simulator-$Name$Vault" -AsPlainText -Force }
            try {
                $null = Connect-GLServer $server.Url -SecretName us -Vault er
                (Get-GLUser -Current).Username | Should -Be 'john_smith'
            } finally { Remove-Item Function:Get-Secret }
        }

        It 'says what to install where SecretManagement is missing' -Skip:([bool] (Get-Command Get-Secret -ErrorAction Ignore)) {
            { Connect-GLServer $server.Url -SecretName gitlab } | Should -Throw '*Install-Module Microsoft.PowerShell.SecretManagement*'
        }
    }

    Context 'options' {
        It 'acts as another user with -Sudo' {
            Connect-Simulator -With @{ Sudo = 'jane.d-oe' }
            (Get-GLUser -Current).Username | Should -Be 'jane.d-oe'
        }

        It 'asks for pages of the size that -PerPage says' {
            Connect-Simulator -With @{ PerPage = 4 }
            $null = Get-GLUser -WarningAction SilentlyContinue
            (Get-SimulatorRequest)[-1].query | Should -Match '\bper_page=4\b'
        }

        It 'reaches a server under a sub-path' {
            $null = Connect-Simulator -Server $other
            (Get-GLUser -Current).Username | Should -Be 'root'
            (Get-SimulatorRequest $other)[-1].path | Should -Be '/gitlab/api/v4/user'
        }

        It 'takes the address of the API for that of its server' {
            (Connect-GLServer "$($server.Url)/api/v4/" -Anonymous).Server | Should -Be "$($server.Url)/"
        }

        It 'has the alias Connect-GitLab' {
            (Get-Alias Connect-GitLab).Definition | Should -Be 'Connect-GLServer'
        }
    }

    Context 'over plain http' {
        # Nothing leaves this machine: the server is also the proxy of a host that does not exist.
        BeforeEach { $through = @{ Server = 'http://gitlab.invalid'; Proxy = $server.Url; Token = ConvertTo-Secret 'glpat-simulator-user' } }

        It 'refuses another machine before anything is sent' {
            { Connect-GLServer @through } | Should -Throw '*-AllowUnencrypted*' -ErrorId 'GitLabInvalidArgument,*'
            Get-SimulatorRequest | Should -BeNullOrEmpty
        }

        It 'warns where -AllowUnencrypted allows it' {
            $session = Connect-GLServer @through -AllowUnencrypted -WarningVariable warnings -WarningAction SilentlyContinue
            $warnings | Should -BeLike '*http://gitlab.invalid/*anybody on the way can read the token*'
            $session.IsUnencrypted | Should -BeTrue
            (Get-SimulatorRequest)[-1].headers.Host | Should -Be 'gitlab.invalid'
        }

        It 'gives a proxy the credential that it asks for' {
            Add-SimulatorRule @{ status = 407; headers = @{ 'Proxy-Authenticate' = 'Basic realm="proxy"' } }
            $null = Connect-GLServer @through -AllowUnencrypted -ProxyCredential ([pscredential]::new('me', (ConvertTo-Secret 'secret'))) -WarningAction SilentlyContinue
            $requests = @(Get-SimulatorRequest)
            $requests | Should -HaveCount 2
            $requests[0].headers.'Proxy-Authorization' | Should -BeNullOrEmpty -Because 'nobody has asked for it yet'
            [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String(($requests[1].headers.'Proxy-Authorization' -replace '^Basic '))) | Should -Be 'me:secret'
            $requests[1].headers.'PRIVATE-TOKEN' | Should -Be 'glpat-simulator-user'
        }

        It 'takes this machine without a warning' {
            (Connect-GLServer $server.Url -Anonymous -AllowUnencrypted -WarningVariable warnings).IsUnencrypted | Should -BeFalse
            $warnings | Should -BeNullOrEmpty
        }

        It 'makes no session of an environment that names another machine, and says how to' {
            $env:GITLAB_HOST = 'http://gitlab.invalid'
            $env:GITLAB_TOKEN = 'glpat-simulator-user'
            try {
                { Get-GLUser -Current } | Should -Throw '*http://gitlab.invalid/*Connect-GLServer -AllowUnencrypted*' -ErrorId 'GitLabInvalidArgument,*'
            } finally { Remove-Item Env:GITLAB_HOST, Env:GITLAB_TOKEN }
        }

        It 'asks this machine directly, whatever the proxy of the system is' {
            $env:http_proxy = 'http://127.0.0.1:9'
            try {
                Invoke-PowerShell -Command "Import-Module '$(Get-ModulePath)'; (Connect-GLServer $($server.Url) -Anonymous).Server.AbsoluteUri" | Should -Be "$($server.Url)/"
            } finally { Remove-Item Env:http_proxy }
        }
    }

    Context 'fails with' {
        It '<id> on <case>' -ForEach @(
            @{ Case = 'a wrong token'; Id = 'GitLabUnauthorized'; Category = 'AuthenticationError'; Parameters = { @{ Server = $server.Url; Token = ConvertTo-Secret 'wrong' } } }
            @{ Case = 'an expired token'; Id = 'GitLabUnauthorized'; Category = 'AuthenticationError'; Parameters = { @{ Server = $server.Url; Token = ConvertTo-Secret 'glpat-simulator-expired' } } }
            @{ Case = 'an unreachable host'; Id = 'GitLabConnectionFailed'; Category = 'ConnectionError'; Parameters = { @{ Server = 'http://127.0.0.1:9'; Anonymous = $true; RetryBudgetSec = 0 } } }
            @{ Case = 'a host that does not exist'; Id = 'GitLabConnectionFailed'; Category = 'ConnectionError'; Parameters = { @{ Server = 'https://gitlab.invalid'; Anonymous = $true; RetryBudgetSec = 0 } } }
            @{ Case = 'a user and password in the address'; Id = 'GitLabInvalidArgument'; Category = 'InvalidArgument'; Parameters = { @{ Server = 'https://me:secret@gitlab.example.com'; Anonymous = $true } } }
            @{ Case = 'a scheme that is not http'; Id = 'GitLabInvalidArgument'; Category = 'InvalidArgument'; Parameters = { @{ Server = 'ftp://gitlab.example.com'; Anonymous = $true } } }
            @{ Case = 'a CA file that is not there'; Id = 'GitLabInvalidArgument'; Category = 'InvalidArgument'; Parameters = { @{ Server = 'https://gitlab.example.com'; Anonymous = $true; CaFile = 'TestDrive:/no.pem' } } }
        ) {
            $arguments = & $parameters
            $failure = { Connect-GLServer @arguments } | Should -Throw -ErrorId "$id,*" -PassThru
            $failure.CategoryInfo.Category | Should -Be $category
            $failure.Exception.Message | Should -Not -Match ':secret@'
            { Get-GLSession } | Should -Throw -ErrorId 'GitLabNoSession,*' -Because 'a failed connection leaves no session behind'
        }

        It 'what is wrong with the address, where there is no GitLab: <case>' -ForEach @(
            @{ Case = 'the page of a project'; Path = '/group/project'; Rule = @{ status = 404; body = '<html><title>Not Found</title>'; content_type = 'text/html' }; Said = '*404*Give the address of GitLab itself, such as http://127.0.0.1:*not that of a group, a project or a page.' }
            @{ Case = 'a private page'; Path = '/group/project'; Rule = @{ status = 200; body = '<html><title>Sign in</title>'; content_type = 'text/html' }; Said = '*text/html instead of JSON*Give the address of GitLab itself*' }
            @{ Case = 'a path within the API'; Path = '/api/v4/projects'; Rule = @{ status = 404; body = '{"error":"404 Not Found"}' }; Said = '*404 Not Found*Give the address of GitLab itself*' }
            @{ Case = 'another server'; Path = ''; Rule = @{ status = 401; body = '<html><title>Sign in</title>'; content_type = 'text/html' }; Said = "*titled 'Sign in'*another host or port, or below a path*" }
            @{ Case = 'another server that allows nothing'; Path = ''; Rule = @{ status = 403; body = '<html>'; content_type = 'text/html' }; Said = '*another host or port, or below a path*' }
        ) {
            foreach ($how in @{ Token = ConvertTo-Secret 'glpat-simulator-user' }, @{ Anonymous = $true }) {
                Add-SimulatorRule $rule
                $failure = { Connect-GLServer "$($server.Url)$path" @how } | Should -Throw $said -ErrorId 'GitLabInvalidArgument,*' -PassThru
                $failure.Exception.Message | Should -Not -Match 'token'
            }
        }

        It 'the right scheme on a port of plain http' {
            { Connect-GLServer ($server.Url -replace '^http', 'https') -Anonymous -RetryBudgetSec 0 } | Should -Throw "*connect to $($server.Url);*" -ErrorId 'GitLabConnectionFailed,*'
        }

        It 'what GitLab says of a user who may do nothing: <said>' -ForEach @(
            @{ Said = 'Your account has been blocked.'; With = @{} }
            @{ Said = 'Must be admin to use sudo'; With = @{ Sudo = 'root' } }
        ) {
            Add-SimulatorRule @{ status = 403; body = ConvertTo-Json @{ message = "403 Forbidden - $said" } }
            { Connect-Simulator 'glpat-simulator-user' -With $with } | Should -Throw "*$said*" -ErrorId 'GitLabForbidden,*'
        }

        It 'nothing on a token that opens little, but says so' {
            $said = Connect-Simulator 'glpat-simulator-read-repository' 3>&1
            Get-GLSession | Should -Not -BeNullOrEmpty
            $said | Where-Object { $_ -is [Management.Automation.WarningRecord] } | Should -BeLike '*its scopes open little*'
        }

        It 'a sentence that says what to do about a wrong token' {
            { Connect-GLServer $server.Url -Token (ConvertTo-Secret 'wrong') } | Should -Throw '*401 Unauthorized*Connect-GLServer*'
        }
    }
}

Describe 'A command without a session' {
    It '<name> fails with GitLabNoSession and ends its pipeline' -ForEach @(
        @{ Name = 'Get-GLUser'; Command = { Get-GLUser -ErrorAction Continue } }
        @{ Name = 'Get-GLSession'; Command = { Get-GLSession -ErrorAction Continue } }
        @{ Name = 'Test-GLConnection'; Command = { Test-GLConnection -ErrorAction Continue } }
        @{ Name = 'Invoke-GLRestMethod'; Command = { Invoke-GLRestMethod user -ErrorAction Continue } }
    ) {
        Disconnect-GLServer
        $failure = $command | Should -Throw -ErrorId "GitLabNoSession,*" -PassThru
        $failure.CategoryInfo.Category | Should -Be 'ConnectionError'
        $failure.Exception.Message | Should -BeLike '*Connect-GLServer*'
    }
}

Describe 'Sessions' {
    It 'stand side by side, and -Session chooses' {
        $admin = Connect-Simulator
        $user = Connect-Simulator -Token 'glpat-simulator-user' -Server $other -With @{ NoDefault = $true }

        (Get-GLUser -Current).Username | Should -Be 'root'
        (Get-GLUser -Current -Session $user).Username | Should -Be 'john_smith'
        Set-GLSession $user
        (Get-GLUser -Current).Username | Should -Be 'john_smith'
        (Get-GLUser -Current -Session $admin).Username | Should -Be 'root'
    }

    It 'say who one is and what one may do, with -Detailed' {
        $null = Connect-Simulator
        $detail = Get-GLSession -Detailed
        $detail.Version | Should -Be '18.5.0-ee'
        $detail.Username | Should -Be 'root'
        $detail.UserId | Should -Be 1
        $detail.Scopes | Should -Be 'api', 'sudo', 'admin_mode'
    }

    It 'are tested by Test-GLConnection, which reports and never fails' {
        $null = Connect-Simulator
        $report = Test-GLConnection
        $report.IsReachable, $report.IsAuthenticated, $report.Version | Should -Be $true, $true, '18.5.0-ee'
        Test-GLConnection -Quiet | Should -BeTrue

        Add-SimulatorRule @{ status = 401; times = 2 }
        $report = Test-GLConnection
        $report.IsReachable, $report.IsAuthenticated | Should -Be $true, $false
        $report.Problem | Should -BeLike '*401*'
        Test-GLConnection -Quiet | Should -BeFalse
    }

    It 'end with Disconnect-GLServer' {
        $session = Connect-Simulator
        $session | Disconnect-GLServer
        $session.IsClosed | Should -BeTrue
        { Get-GLUser -Session $session -ErrorAction Stop } | Should -Throw '*is disconnected*'
        { Get-GLUser -ErrorAction Stop } | Should -Throw -ErrorId 'GitLabNoSession,*'
    }

    It 'are the default of one runspace only' {
        $null = Connect-Simulator
        $shell = [powershell]::Create()
        try {
            $shell.AddCommand('Import-Module').AddArgument((Get-Module GitLabPS).Path).AddStatement().AddCommand('Get-GLSession').Invoke() | Should -BeNullOrEmpty
            $shell.Streams.Error.FullyQualifiedErrorId | Should -BeLike 'GitLabNoSession,*'
        } finally { $shell.Dispose() }
        (Get-GLSession).Server | Should -Be "$($server.Url)/"
    }

    It 'do not mix in ForEach-Object -Parallel' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $sessions = (Connect-Simulator), (Connect-Simulator -Token 'glpat-simulator-user' -Server $other)
        $module = (Get-Module GitLabPS).Path
        $answers = 0..7 | ForEach-Object -ThrottleLimit 8 -Parallel {
            Import-Module $using:module
            Set-GLSession ($using:sessions)[$_ % 2]
            $names = 1..20 | ForEach-Object { (Get-GLUser -Current).Username }
            [pscustomobject]@{ Number = $_ % 2; Names = @($names | Select-Object -Unique); Count = $names.Count }
        }
        $answers | Should -HaveCount 8
        foreach ($answer in $answers) {
            $answer.Names | Should -Be @('root', 'john_smith')[$answer.Number]
            $answer.Count | Should -Be 20
        }
    }
}
