BeforeDiscovery {
    # As many megabytes as one likes; the promise holds for any.
    $megabytes = if ($env:GITLABPS_TRANSFER_MB) { [int] $env:GITLABPS_TRANSFER_MB } else { 256 }
}

BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $server = Start-Simulator
    $session = Connect-Simulator
    $picture = Join-Path $TestDrive 'picture.png'
    $bytes = [byte[]]::new(300000)
    [Random]::new(1).NextBytes($bytes)
    [IO.File]::WriteAllBytes($picture, $bytes)

    function New-Folder { (New-Item (Join-Path $TestDrive ([guid]::NewGuid())) -ItemType Directory).FullName }

    # A file that takes no room on the disk.
    function New-EmptyFile([long] $Size) {
        $path = Join-Path $TestDrive ([guid]::NewGuid())
        $file = [IO.File]::Create($path)
        $file.SetLength($Size)
        $file.Dispose()
        $path
    }

    # Begins a script in a runspace of its own, with the module and the session.
    function Start-Script([string] $Script, [hashtable] $With) {
        $shell = [powershell]::Create()
        $null = $shell.AddScript('param($module, $session) Import-Module $module; Set-GLSession $session').AddArgument((Get-Module GitLabPS).Path).AddArgument($session).Invoke()
        $shell.Commands.Clear()
        $null = $shell.AddScript($Script).AddParameters($With)
        @{ Shell = $shell; Running = $shell.BeginInvoke() }
    }

    # Runs a transfer in a process of its own, first with a little and then with much, and answers by how many megabytes
    # the process was larger at its largest than between the two.
    function Measure-Growth([string] $Transfer, [string[]] $Argument) {
        $script = Join-Path $TestDrive "$([guid]::NewGuid()).ps1"
        Set-Content $script @"
param(`$Module, `$Url, `$Small, `$Large)
`$ErrorActionPreference = 'Stop'
`$ProgressPreference = 'SilentlyContinue'
Import-Module `$Module
`$null = Connect-GLServer `$Url -Token (ConvertTo-SecureString glpat-simulator-admin -AsPlainText -Force)
function Invoke-Transfer(`$Target) { $Transfer }
Invoke-Transfer `$Small
[GC]::Collect(); [GC]::WaitForPendingFinalizers(); [GC]::Collect()
`$idle = [Diagnostics.Process]::GetCurrentProcess().WorkingSet64
Invoke-Transfer `$Large
([Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 - `$idle) / 1MB
"@
        $output = Invoke-PowerShell -File $script (Get-Module GitLabPS).Path $server.Url @Argument
        $output | Should -Match '^[0-9.]+$'
        [double] $output
    }
}

AfterAll { Stop-Simulator }

Describe 'A large transfer of <_> MB' -ForEach $megabytes {
    BeforeEach {
        Reset-Simulator
        $size = [long] ($_ * 1MB)
    }

    It 'down takes at most 64 MB of memory' {
        Add-SimulatorRule @{ path = '/avatar'; status = 200; size = 1MB }
        Add-SimulatorRule @{ path = '/avatar'; status = 200; size = $size }
        $folder = New-Folder
        $growth = Measure-Growth 'Save-GLProjectAvatar 4 -OutFile $Target' (Join-Path $folder small), (Join-Path $folder large)
        (Get-Item (Join-Path $folder large)).Length | Should -Be $size
        Remove-Item $folder -Recurse
        Write-Information "Download of $($size / 1MB) MB: $growth MB above idle" -InformationAction Continue
        $growth | Should -BeLessThan 64
    }

    It 'up takes at most 64 MB of memory' {
        Add-SimulatorRule @{ method = 'POST'; status = 200; times = 0; body = '{}' }
        $growth = Measure-Growth '$null = Invoke-GLRestMethod upload -Method POST -Form @{ file = Get-Item $Target }' (New-EmptyFile 1MB), (New-EmptyFile $size)
        (Get-SimulatorRequest)[-1].body_length | Should -BeGreaterThan $size
        Write-Information "Upload of $($size / 1MB) MB: $growth MB above idle" -InformationAction Continue
        $growth | Should -BeLessThan 64
    }
}

Describe 'Stopping a transfer' {
    BeforeEach {
        Reset-Simulator
        Set-GLProjectAvatar 4 $picture
        Clear-SimulatorRequest
        $folder = New-Folder
    }

    It 'takes less than a second <case>, and leaves nothing behind' -ForEach @(
        @{ Case = 'in a download that stalls'; Rule = @{ path = '/avatar'; action = 'stall'; after = 200000; delay_ms = 30000 }; Script = 'param($folder) Save-GLProjectAvatar 4 -OutFile $folder' }
        @{ Case = 'in a download at full speed'; Rule = @{ path = '/avatar'; status = 200; size = 64GB }; Script = 'param($folder) Save-GLProjectAvatar 4 -OutFile $folder' }
        @{ Case = 'in an upload that stalls'; Rule = @{ method = 'PUT'; action = 'delay_upload'; delay_ms = 30000 }; Script = 'param($folder, $file) Set-GLProjectAvatar 4 $file' }
        @{ Case = 'in an upload at full speed'; Rule = @{ method = 'PUT'; status = 200; body = '{}' }; Script = 'param($folder, $file) Set-GLProjectAvatar 4 $file' }
    ) {
        Add-SimulatorRule $rule
        $started = Start-Script $script @{ folder = $folder; file = New-EmptyFile 64GB }
        try {
            $deadline = [Diagnostics.Stopwatch]::StartNew()
            while (-not (Get-SimulatorRequest) -and $deadline.Elapsed.TotalSeconds -lt 10) { Start-Sleep -Milliseconds 50 }
            # Long enough for progress to be shown.
            Start-Sleep -Milliseconds 1000
            $started.Running.IsCompleted | Should -BeFalse -Because 'it must still run when it is stopped'
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $started.Shell.Stop()
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 1
        } finally { $started.Shell.Dispose() }
        Get-ChildItem $folder | Should -BeNullOrEmpty
        (Get-GLUser -Current).Username | Should -Be 'root'
    }
}

Describe 'The progress of a transfer' {
    BeforeEach {
        Reset-Simulator
        Set-GLProjectAvatar 4 $picture
    }

    It 'is shown <case>, in bytes, and taken away at the end' -ForEach @(
        @{ Case = 'of a download'; Rule = @{ path = '/avatar'; action = 'stall'; after = 100000; delay_ms = 1500 }; Activity = 'Downloading from GitLab'; Script = 'param($folder) Save-GLProjectAvatar 4 -OutFile $folder' }
        @{ Case = 'of an upload'; Rule = @{ method = 'PUT'; action = 'delay_upload'; delay_ms = 1500 }; Activity = 'Uploading to GitLab'; Script = 'param($folder, $file) Set-GLProjectAvatar 4 $file' }
    ) {
        Add-SimulatorRule $rule
        $started = Start-Script $script @{ folder = New-Folder; file = New-EmptyFile 16MB }
        try {
            $null = $started.Shell.EndInvoke($started.Running)
            $started.Shell.Streams.Error | Should -BeNullOrEmpty
            $shown = @($started.Shell.Streams.Progress | Where-Object Activity -EQ $activity)
        } finally { $started.Shell.Dispose() }
        $shown.Count | Should -BeGreaterThan 0
        $shown[0].StatusDescription | Should -Match '^[0-9.]+ [KM]B of [0-9.]+ [KM]B$'
        $shown[0].PercentComplete | Should -BeGreaterThan 0
        @($started.Shell.Streams.Progress)[-1].RecordType | Should -Be 'Completed'
    }
}

Describe 'A path that is no file' {
    It 'is refused before the network: <name>' -ForEach @(
        @{ Name = '-OutFile'; Script = { Save-GLProjectSnapshot 4 -OutFile Env:snapshot -ErrorAction Stop } }
        @{ Name = '-OutFile with -Force'; Script = { Save-GLProjectSnapshot 4 -OutFile Variable:/snapshot -Force -ErrorAction Stop } }
        @{ Name = '-InFile'; Script = { Invoke-GLRestMethod projects/4/x -Method POST -InFile Function:prompt -ErrorAction Stop } }
        @{ Name = '-CaFile'; Script = { Connect-GLServer $server.Url -Anonymous -NoDefault -CaFile Env:PATH } }
        @{ Name = 'the current location'; Script = { Push-Location Env:; try { Save-GLProjectSnapshot 4 -ErrorAction Stop } finally { Pop-Location } } }
    ) {
        Clear-SimulatorRequest
        $script | Should -Throw '*provider*' -ErrorId 'GitLabInvalidArgument,*'
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }
}

Describe 'Save-GLProjectAvatar' {
    BeforeEach {
        Reset-Simulator
        Set-GLProjectAvatar 4 $picture
        Clear-SimulatorRequest
        $folder = New-Folder
    }

    It 'goes on after a broken connection' {
        Add-SimulatorRule @{ path = '/avatar'; action = 'abort_body'; after = 200000 }
        $file = Save-GLProjectAvatar 4 -OutFile $folder -PassThru
        $file.Name | Should -Be 'picture.png'
        (Get-FileHash $file).Hash | Should -Be (Get-FileHash $picture).Hash
        (Get-SimulatorRequest).status | Should -Be 200, 206
    }

    It 'is one error, and leaves nothing behind, <case>' -ForEach @(
        @{ Case = 'where the file is damaged'; Rule = @{ path = '/avatar'; status = 200; body = 'x'; headers = @{ 'X-Checksum-Sha256' = '0' * 64 } }; Name = 'a.png'; Id = 'GitLabInvalidResponse'; Message = '*arrived damaged*' }
        @{ Case = 'where there is no such folder'; Rule = @{ path = '/never' }; Name = 'no/a.png'; Id = 'GitLabFileError'; Message = '*There is no folder*' }
    ) {
        Add-SimulatorRule $rule
        Save-GLProjectAvatar 4 -OutFile (Join-Path $folder $name) -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed.Count | Should -Be 1
        $failed[0].FullyQualifiedErrorId | Should -BeLike "$id,*"
        $failed[0].Exception.Message | Should -BeLike $message
        Get-ChildItem $folder | Should -BeNullOrEmpty
    }

    It 'leaves a file that exists alone, unless -Force is given' {
        $file = Join-Path $folder 'a.png'
        Set-Content $file 'mine'
        Save-GLProjectAvatar 4 -OutFile $file -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed[0].Exception.Message | Should -BeLike "*exists. Use -Force*"
        Get-Content $file | Should -Be 'mine'
        Get-SimulatorRequest | Should -BeNullOrEmpty
        Save-GLProjectAvatar 4 -OutFile $file -Force
        (Get-FileHash $file).Hash | Should -Be (Get-FileHash $picture).Hash
        (Get-ChildItem $folder).Name | Should -Be 'a.png'
    }

    It 'takes no name for a file where a folder is meant that is not there' {
        Save-GLProjectAvatar 4 -OutFile "$folder/new/" -ErrorAction SilentlyContinue -ErrorVariable failed
        $failed[0].Exception.Message | Should -BeLike "There is no folder '*new*'*"
        Get-SimulatorRequest | Should -BeNullOrEmpty
        Get-ChildItem $folder | Should -BeNullOrEmpty
    }

    It 'takes a script block that names each file' {
        Add-SimulatorRule @{ path = '/avatar'; status = 200; body = 'x'; times = 0 }
        4, 6 | Get-GLProject | Save-GLProjectAvatar -OutFile { Join-Path $folder "$($_.Path).png" }
        (Get-ChildItem $folder).BaseName | Should -Be (4, 6 | Get-GLProject).Path
    }

    It 'takes a script block for jobs' {
        Add-SimulatorRule @{ path = '/artifacts'; status = 200; body = 'x'; times = 0 }
        [pscustomobject]@{ JobId = 8; ProjectId = 4; Name = 'build' }, [pscustomobject]@{ JobId = 9; ProjectId = 4; Name = 'test' } |
            Save-GLJobArtifact -OutFile { "$folder/$($_.Name).zip" }
        (Get-ChildItem $folder).Name | Should -Be 'build.zip', 'test.zip'
    }

    It 'never writes two downloads of one command over each other<how>' -ForEach @(
        @{ How = ''; With = @{} }
        @{ How = ', not even with -Force'; With = @{ Force = $true } }
    ) {
        Add-SimulatorRule @{ path = '/avatar'; status = 200; body = 'first' }
        Add-SimulatorRule @{ path = '/avatar'; status = 200; body = 'second' }
        foreach ($target in $folder, "$folder/avatar") {
            Get-ChildItem $folder | Remove-Item
            4, 6 | Get-GLProject | Save-GLProjectAvatar -OutFile $target @with -ErrorAction SilentlyContinue -ErrorVariable failed
            (Get-ChildItem $folder).Name | Should -Be 'avatar'
            Get-Content (Join-Path $folder avatar) | Should -Not -Be 'second'
            $failed | Should -HaveCount 1
            $failed[0].Exception.Message | Should -BeLike '*was only just written by the same command*-OutFile { *'
        }
    }
}
