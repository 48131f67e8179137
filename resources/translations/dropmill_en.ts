<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Starting %Ln worker(s)</source>
        <translation>
            <numerusform>Starting %Ln worker</numerusform>
            <numerusform>Starting %Ln workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{busy} of %Ln worker(s) busy</source>
        <translation>
            <numerusform>{busy} of %Ln worker busy</numerusform>
            <numerusform>{busy} of %Ln workers busy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switches</name>
    <message numerus="yes">
        <source>%Ln picture(s) of yours</source>
        <translation>
            <numerusform>%Ln picture of yours</numerusform>
            <numerusform>%Ln pictures of yours</numerusform>
        </translation>
    </message>
</context>
</TS>
